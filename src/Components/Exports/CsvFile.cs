using System.Globalization;
using Marketplace.Shared;

namespace Marketplace.Components.Exports;

/// <summary>UTF-8 with a mark that spreadsheets look for; some notes stand in columns of every row, so that none gets lost. Dates are ISO.</summary>
public static class CsvFile
{
    public const string Ending = ".csv";
    public const string ContentType = "text/csv; charset=utf-8";

    public static byte[] Of(ExportTable table, IReadOnlyList<(string Heading, object? Text)> everyRow) => CsvLine.FileForSpreadsheet(
        table.Rows.Select(row => row.Concat(everyRow.Select(n => n.Text)).Select(Cell)).Prepend(table.Head.Concat(everyRow.Select(n => n.Heading))));

    /// <summary>In Vietnam's time, to the second.</summary>
    public static string Iso(DateTimeOffset instant) =>
        instant.ToOffset(VietnamTime.Zone.BaseUtcOffset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => SpreadsheetCell.Safe(text),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => Iso(instant),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
