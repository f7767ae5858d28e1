using System.Buffers;
using System.Globalization;
using System.Text;
using Marketplace.Shared;

namespace Marketplace.Monitor.Exports;

/// <summary>UTF-8 with a mark that spreadsheets look for; the notes stand in three columns of every row, so that none gets lost.</summary>
internal static class CsvFile
{
    public const string Ending = ".csv";
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>Also those at which other countries' spreadsheets cut a line.</summary>
    private static readonly SearchValues<char> _quoted = SearchValues.Create(",;\"\t\r\n");

    public static byte[] Of(ExportTable table, IReadOnlyList<(string Heading, string Text)> everyRow)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, [.. table.Head, .. everyRow.Select(n => n.Heading)]);
        foreach (var row in table.Rows) Line(text, [.. row, .. everyRow.Select(n => n.Text)]);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, IReadOnlyList<object?> cells) => text.AppendJoin(',', cells.Select(Write)).Append("\r\n");

    private static string Write(object? value)
    {
        var cell = SpreadsheetCell.Safe(value) switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };
        return cell.AsSpan().IndexOfAny(_quoted) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
