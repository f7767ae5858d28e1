using System.Text;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Sylvan.Data.Csv;

namespace Marketplace.Catalog.ListingImport.Files;

/// <summary>Rows of CSV in UTF-8, cut at commas, semicolons or tabs, whichever its header has most of. A cell that begins with "=" is a formula.</summary>
internal static class CsvRows
{
    private const int LongestRecord = 1024 * 1024;

    /// <exception cref="DecoderFallbackException">It is not UTF-8.</exception>
    /// <exception cref="FormatException">It is no CSV.</exception>
    public static Result<IReadOnlyList<SheetRow>> Read(Stream file)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        using var text = new StreamReader(file, utf8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var delimiter = DelimiterOf(text.ReadLine() ?? "");
        file.Position = 0;
        text.DiscardBufferedData();
        using var csv = CsvDataReader.Create(text, new CsvDataReaderOptions
        {
            Delimiter = delimiter, HasHeaders = false, BufferSize = 64 * 1024, MaxBufferSize = LongestRecord,
        });
        var rows = new List<SheetRow>();
        for (var line = 1; csv.Read(); line++)
        {
            var cells = Cells(csv);
            if (cells.Count == 0) continue;
            if (rows.Count > ReadSheet.MostRows) return ReadSheet.NoSheet(ImportTexts.TooManyRows);
            rows.Add(new SheetRow(line, cells));
        }
        return Result.Ok<IReadOnlyList<SheetRow>>(rows);
    }

    /// <summary>Without the empty ones at the end.</summary>
    private static List<SheetCell> Cells(CsvDataReader csv)
    {
        var cells = new List<SheetCell>();
        for (var i = 0; i < csv.RowFieldCount; i++)
        {
            var text = csv.GetString(i);
            if (text.Length > ImportColumns.LongestCell) text = text[..(ImportColumns.LongestCell + 1)];
            cells.Add(new SheetCell(text, text.StartsWith('=') ? CellKind.Formula : CellKind.Text));
        }
        while (cells is [.., var last] && OutsideText.IsBlank(last.Text)) cells.RemoveAt(cells.Count - 1);
        return cells;
    }

    private static char DelimiterOf(string header) => ((char[])[',', ';', '\t']).MaxBy(c => header.Count(h => h == c));
}
