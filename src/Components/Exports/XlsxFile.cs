using System.Data;
using Marketplace.Components.Resources;
using Marketplace.Shared;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Marketplace.Components.Exports;

/// <summary>A workbook of two sheets: the figures, and what they mean.</summary>
public static class XlsxFile
{
    public const string Ending = ".xlsx";
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly OpenXmlConfiguration _look = new() { EnableAutoWidth = true, FastMode = true, MaxWidth = 80 };

    public static byte[] Of(ExportTable table)
    {
        var figures = Sheet(table.Head, table.Rows);
        IReadOnlyList<object?>[] said = [.. table.Notes.Select(n => new object?[] { n.Heading, n.Text })];
        var notes = Sheet([Words.NoteHeading, Words.NoteText], said);
        using var file = new MemoryStream();
        file.SaveAs(new Dictionary<string, object> { [Words.SheetFigures] = figures, [Words.SheetNotes] = notes }, configuration: _look);
        return file.ToArray();
    }

    private static DataTable Sheet(IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var sheet = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        foreach (var name in head) sheet.Columns.Add(name, typeof(object));
        foreach (var row in rows) sheet.Rows.Add([.. row.Select(Cell)]);
        return sheet;
    }

    private static object Cell(object? value) => value switch
    {
        null => DBNull.Value,
        string text => SpreadsheetCell.Safe(text),
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset instant => CsvFile.Iso(instant),
        OwnWords own => own.Text,
        _ => value,
    };
}
