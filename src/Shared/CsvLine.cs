using System.Buffers;
using System.Text;

namespace Marketplace.Shared;

/// <summary>Writes one record by RFC 4180: quotes only where they are needed, so that equal data are equal bytes.</summary>
public static class CsvLine
{
    private static readonly SearchValues<char> _special = SearchValues.Create(",\"\r\n");

    /// <summary>Also what other countries' spreadsheets cut a line at.</summary>
    private static readonly SearchValues<char> _spreadsheet = SearchValues.Create(",;\"\t\r\n");

    /// <summary>For programs: the line ends with LF.</summary>
    public static void Write(TextWriter to, IEnumerable<string> fields) => Write(to, fields, _special, "\n");

    /// <summary>For spreadsheets: the line ends with CR LF. Guarding against formulas is the caller's: <see cref="SpreadsheetCell"/>.</summary>
    public static void WriteForSpreadsheet(TextWriter to, IEnumerable<string> fields) => Write(to, fields, _spreadsheet, "\r\n");

    /// <summary>A whole file for spreadsheets: UTF-8 with the mark that they look for.</summary>
    public static byte[] FileForSpreadsheet(IEnumerable<IEnumerable<string>> records)
    {
        using var text = new StringWriter();
        text.Write('\uFEFF');
        foreach (var record in records) WriteForSpreadsheet(text, record);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(TextWriter to, IEnumerable<string> fields, SearchValues<char> quoted, string end)
    {
        var first = true;
        foreach (var field in fields)
        {
            if (!first) to.Write(',');
            first = false;
            if (field.AsSpan().ContainsAny(quoted))
            {
                to.Write('"');
                to.Write(field.Replace("\"", "\"\"", StringComparison.Ordinal));
                to.Write('"');
            }
            else to.Write(field);
        }
        to.Write(end);
    }
}
