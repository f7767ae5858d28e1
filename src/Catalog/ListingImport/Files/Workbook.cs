using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Marketplace.Shared;

namespace Marketplace.Catalog.ListingImport.Files;

/// <param name="Rows">Texts and whole or decimal numbers; the first row is the head.</param>
/// <param name="Lists">By column from 1: a range of another sheet from which cells are chosen.</param>
/// <param name="TextColumns">From 1: what is typed there stays text, so that "007" keeps its zeros.</param>
internal sealed record WorkbookSheet(
    string Name, IEnumerable<IReadOnlyList<object?>> Rows, IReadOnlyList<int> Widths, IReadOnlyDictionary<int, string> Lists, IReadOnlySet<int> TextColumns)
{
    public static WorkbookSheet Plain(string name, IEnumerable<IReadOnlyList<object?>> rows, params IReadOnlyList<int> widths) =>
        new(name, rows, widths, new Dictionary<int, string>(), new HashSet<int>());
}

/// <summary>
/// Writes a workbook of text and numbers with lists to choose from (ECMA-376, transitional). Texts are guarded: none of them begins what a
/// spreadsheet would calculate, and none is stored as a formula.
/// </summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const int Plain = 0, Head = 1, TextFormat = 2;

    public static byte[] Write(IReadOnlyList<WorkbookSheet> sheets)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(archive, "[Content_Types].xml", xml => ContentTypes(xml, sheets.Count));
            Part(archive, "_rels/.rels", xml => Relations(xml, [("rId1", "officeDocument", "xl/workbook.xml")]));
            Part(archive, "xl/workbook.xml", xml => Book(xml, sheets));
            Part(archive, "xl/_rels/workbook.xml.rels", xml => Relations(xml,
                [.. sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")), ("rIdS", "styles", "styles.xml")]));
            Part(archive, "xl/styles.xml", xml => xml.WriteRaw(Styles));
            for (var i = 0; i < sheets.Count; i++)
            {
                var sheet = sheets[i];
                Part(archive, $"xl/worksheets/sheet{i + 1}.xml", xml => Sheet(xml, sheet));
            }
        }
        return file.ToArray();
    }

    private static void Part(ZipArchive archive, string path, Action<XmlWriter> write)
    {
        using var part = archive.CreateEntry(path, CompressionLevel.Fastest).Open();
        using var xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void ContentTypes(XmlWriter xml, int sheets)
    {
        const string types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        xml.WriteStartElement("Types", $"{Packages}/content-types");
        Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", $"{types}sheet.main+xml"));
        Element(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", $"{types}styles+xml"));
        for (var i = 1; i <= sheets; i++) Element(xml, "Override", ("PartName", $"/xl/worksheets/sheet{i}.xml"), ("ContentType", $"{types}worksheet+xml"));
        xml.WriteEndElement();
    }

    private static void Relations(XmlWriter xml, IEnumerable<(string Id, string Kind, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", $"{Packages}/relationships");
        foreach (var (id, kind, target) in relations) Element(xml, "Relationship", ("Id", id), ("Type", $"{Office}/{kind}"), ("Target", target));
        xml.WriteEndElement();
    }

    private static void Book(XmlWriter xml, IReadOnlyList<WorkbookSheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets");
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", Text(i + 1));
            xml.WriteAttributeString("r", "id", Office, $"rId{i + 1}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Sheet(XmlWriter xml, WorkbookSheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        Element(xml, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("cols");
        for (var i = 1; i <= sheet.Widths.Count; i++)
            Element(xml, "col", ("min", Text(i)), ("max", Text(i)), ("width", Text(sheet.Widths[i - 1])), ("customWidth", "1"),
                ("style", Text(sheet.TextColumns.Contains(i) ? TextFormat : Plain)));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
        var line = 0;
        foreach (var row in sheet.Rows) Row(xml, sheet, row, ++line);
        xml.WriteEndElement();
        Lists(xml, sheet);
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, WorkbookSheet sheet, IReadOnlyList<object?> row, int line)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Text(line));
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] is not { } value || value is string { Length: 0 }) continue;
            xml.WriteStartElement("c");
            xml.WriteAttributeString("r", ImportColumns.Letter(i + 1) + Text(line));
            if (line == 1) xml.WriteAttributeString("s", Text(Head));
            else if (sheet.TextColumns.Contains(i + 1)) xml.WriteAttributeString("s", Text(TextFormat));
            if (value is string text) Inline(xml, text);
            else xml.WriteElementString("v", ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Inline(XmlWriter xml, string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(SpreadsheetCell.Safe(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Lists(XmlWriter xml, WorkbookSheet sheet)
    {
        if (sheet.Lists.Count == 0) return;
        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", Text(sheet.Lists.Count));
        foreach (var (column, range) in sheet.Lists.OrderBy(l => l.Key))
        {
            var letter = ImportColumns.Letter(column);
            xml.WriteStartElement("dataValidation");
            foreach (var (name, value) in (ReadOnlySpan<(string, string)>)
                [("type", "list"), ("allowBlank", "1"), ("showErrorMessage", "1"), ("sqref", $"{letter}2:{letter}{ReadSheet.MostRows + 1}")])
                xml.WriteAttributeString(name, value);
            xml.WriteElementString("formula1", range);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (key, value) in attributes) xml.WriteAttributeString(key, value);
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>0 plain, 1 bold for heads, 2 text.</summary>
    private const string Styles =
        $"""
        <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;
}
