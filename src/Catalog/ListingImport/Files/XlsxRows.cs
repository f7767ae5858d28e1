using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Marketplace.Shared;

namespace Marketplace.Catalog.ListingImport.Files;

/// <summary>
/// Rows of a workbook's first sheet, read as a stream. Links to other files and macros refuse it; a formula's kept value is not believed.
/// After <see cref="MostEmpty"/> empty rows the sheet counts as over.
/// </summary>
internal static class XlsxRows
{
    private const int MostEmpty = 1_000;
    private const string OfDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly ZipLimits _limits = new(Entries: 200, Entry: 20 * 1024 * 1024, Total: 40 * 1024 * 1024);

    public static Result<IReadOnlyList<SheetRow>> Read(Stream file)
    {
        using var archive = ZipDoor.Open(file, _limits);
        if (archive is null) return ReadSheet.NoSheet(ImportTexts.Bomb);
        if (archive.Entries.Any(e => Is(e, "xl/externalLinks/"))) return ReadSheet.NoSheet(ImportTexts.ExternalLinks);
        if (archive.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return ReadSheet.NoSheet(ImportTexts.Macros);
        var targets = Targets(archive, out var isLinked);
        if (isLinked) return ReadSheet.NoSheet(ImportTexts.ExternalLinks);
        var sheet = Part(archive, targets.GetValueOrDefault(FirstSheet(archive), "xl/worksheets/sheet1.xml"));
        using var xml = SafeXml.Open(sheet);
        return new SheetParser(xml, SharedStrings.Read(archive)).Read(MostEmpty);
    }

    private static bool Is(ZipArchiveEntry entry, string start) => entry.FullName.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static ZipArchiveEntry Part(ZipArchive archive, string path) =>
        archive.Entries.FirstOrDefault(e => e.FullName.Equals(path, StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidDataException("A part of the workbook is missing.");

    private static string FirstSheet(ZipArchive archive)
    {
        using var xml = SafeXml.Open(Part(archive, "xl/workbook.xml"));
        while (xml.ReadBounded())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" }) return xml.GetAttribute("id", OfDocument) ?? "";
        throw new InvalidDataException("A workbook without a sheet.");
    }

    /// <summary>Parts of the workbook by the names that it gives them.</summary>
    private static Dictionary<string, string> Targets(ZipArchive archive, out bool isLinked)
    {
        isLinked = false;
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = SafeXml.Open(Part(archive, "xl/_rels/workbook.xml.rels"));
        while (xml.ReadBounded())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" }) continue;
            isLinked |= string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
            var target = xml.GetAttribute("Target") ?? "";
            targets[xml.GetAttribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        }
        return targets;
    }
}

/// <summary>Texts that cells refer to by number.</summary>
internal static class SharedStrings
{
    private const int Most = 200_000;

    public static IReadOnlyList<string> Read(ZipArchive archive)
    {
        var texts = new List<string>();
        if (archive.Entries.FirstOrDefault(e => e.FullName.Equals("xl/sharedStrings.xml", StringComparison.OrdinalIgnoreCase)) is not { } part) return texts;
        using var xml = SafeXml.Open(part);
        var text = new CellText();
        while (xml.ReadBounded())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                if (texts.Count == Most) throw new InvalidDataException("More texts than a sheet of ours can have.");
                text.Clear();
                if (xml.IsEmptyElement) texts.Add("");
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "si" }) texts.Add(text.ToString());
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false }) text.Take(xml);
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh", IsEmptyElement: false }) new CellText().Take(xml);
        }
        return texts;
    }
}

/// <summary>What stands in a cell, no more of it than is ever needed.</summary>
internal sealed class CellText
{
    private readonly char[] _buffer = new char[1024];
    private readonly System.Text.StringBuilder _text = new();

    public void Clear() => _text.Clear();

    /// <summary>The text of the element that the reader stands on, up to its end.</summary>
    public void Take(XmlReader xml)
    {
        var depth = xml.Depth;
        while (xml.ReadBounded() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)) continue;
            for (int read; (read = xml.ReadValueChunk(_buffer, 0, _buffer.Length)) > 0;)
                if (_text.Length <= ImportColumns.LongestCell) _text.Append(_buffer, 0, read);
        }
    }

    public override string ToString() => _text.Length <= ImportColumns.LongestCell ? _text.ToString() : _text.ToString(0, ImportColumns.LongestCell + 1);
}

internal static class SafeXml
{
    private const int Deepest = 32;

    public static XmlReader Open(ZipArchiveEntry part) => XmlReader.Create(part.Read(), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true,
    });

    /// <summary>A parser remembers each element it is inside of.</summary>
    public static bool ReadBounded(this XmlReader xml)
    {
        var isThere = xml.Read();
        return isThere && xml.Depth > Deepest ? throw new InvalidDataException("Elements inside elements without end.") : isThere;
    }
}

/// <summary>Cells of one sheet.</summary>
internal sealed class SheetParser(XmlReader xml, IReadOnlyList<string> shared)
{
    private readonly CellText _text = new();
    private readonly List<SheetRow> _rows = [];

    public Result<IReadOnlyList<SheetRow>> Read(int mostEmpty)
    {
        var (line, empty) = (0, 0);
        while (xml.ReadBounded())
        {
            if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "sheetData" }) break;
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" }) continue;
            line = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said > line ? said : line + 1;
            var cells = xml.IsEmptyElement ? [] : Cells();
            if (cells.Count == 0)
            {
                if (++empty > mostEmpty) break;
                continue;
            }
            empty = 0;
            if (_rows.Count > ReadSheet.MostRows) return ReadSheet.NoSheet(ImportTexts.TooManyRows);
            _rows.Add(new SheetRow(line, cells));
        }
        return Result.Ok<IReadOnlyList<SheetRow>>(_rows);
    }

    /// <summary>Of the row that the reader stands on; those behind the last column that may be used are passed over.</summary>
    private List<SheetCell> Cells()
    {
        var cells = new List<SheetCell>();
        var depth = xml.Depth;
        var place = -1;
        while (xml.ReadBounded() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" }) continue;
            place = PlaceOf(xml.GetAttribute("r")) ?? place + 1;
            if (CellOf() is not { } cell || place > ReadSheet.MostColumns) continue;
            while (cells.Count <= place) cells.Add(new SheetCell(""));
            cells[place] = cell;
        }
        return cells;
    }

    /// <summary>Null = empty.</summary>
    private SheetCell? CellOf()
    {
        var type = xml.GetAttribute("t");
        if (xml.IsEmptyElement) return null;
        var (depth, isFormula) = (xml.Depth, false);
        _text.Clear();
        while (xml.ReadBounded() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            isFormula |= xml.LocalName == "f";
            if (xml.LocalName is "v" or "t" && !xml.IsEmptyElement) _text.Take(xml);
        }
        if (isFormula) return new SheetCell("", CellKind.Formula);
        var text = _text.ToString();
        if (type == "e") return new SheetCell("", CellKind.Error);
        if (type == "s") text = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var no) && no < shared.Count ? shared[no] : "";
        if (type is null or "n") text = Number(text);
        return text.Length == 0 ? null : new SheetCell(text);
    }

    /// <summary>As a person would write it: 85000, not 8.5E4.</summary>
    private static string Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number.ToString("0.######", CultureInfo.InvariantCulture) : text;

    /// <summary>"B7" is 1.</summary>
    private static int? PlaceOf(string? reference)
    {
        if (reference is null) return null;
        var place = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c)) break;
            place = place * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
            if (place > 1_000_000) throw new InvalidDataException("No such column.");
        }
        return place == 0 ? null : place - 1;
    }
}
