using System.Globalization;
using System.Text;
using Marketplace.Shared;
using Sylvan.Data.Csv;

namespace Marketplace.Ordering.Payments.Credits;

internal sealed record StatementRow(int Line, string Reference, DateTimeOffset PaidAt, long AmountVnd, string Account, string Text);

/// <summary>A cell that cannot be taken; its row is left out.</summary>
/// <param name="Line">As a spreadsheet counts: the header is line 1.</param>
public sealed record StatementFault(int Line, string Column, Message Message);

/// <summary>
/// A statement as CSV in UTF-8 with a header; columns in any order, others are passed over: "reference" (the bank's number of the
/// transfer), "time" (yyyy-MM-dd HH:mm[:ss] or dd/MM/yyyy HH:mm[:ss], Vietnamese time), "amount" (digits only, whole đồng, money that came
/// in), "account" (number of the receiving account), "text" (as the payer wrote it). At most 1 MB and 5,000 rows.
/// </summary>
internal static class StatementFile
{
    public const int MostBytes = 1_000_000;
    public const int MostRows = 5_000;
    private static readonly string[] _columns = ["reference", "time", "amount", "account", "text"];
    private static readonly string[] _times = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "dd/MM/yyyy HH:mm", "dd/MM/yyyy HH:mm:ss"];

    /// <returns>Refused at "file" when it is no such file at all.</returns>
    public static Result<(IReadOnlyList<StatementRow> Rows, IReadOnlyList<StatementFault> Faults)> Read(byte[] content)
    {
        try
        {
            using var text = new StreamReader(new MemoryStream(content), new UTF8Encoding(false));
            using var csv = CsvDataReader.Create(text, new CsvDataReaderOptions { Delimiter = ',' });
            var places = _columns.Select(c => Enumerable.Range(0, csv.FieldCount).FirstOrDefault(i => Named(csv.GetName(i), c), -1)).ToArray();
            if (Array.IndexOf(places, -1) is >= 0 and var missing) return Refused(OrderingTexts.StatementColumn(_columns[missing]));
            var rows = new List<StatementRow>();
            var faults = new List<StatementFault>();
            for (var line = 2; csv.Read(); line++)
            {
                if (line > MostRows + 1) return Refused(OrderingTexts.StatementTooLong(MostRows));
                var cells = places.Select(p => p < csv.RowFieldCount ? csv.GetString(p).Trim() : "").ToArray();
                if (RowOf(cells, line, faults) is { } row) rows.Add(row);
            }
            return Result.Ok<(IReadOnlyList<StatementRow>, IReadOnlyList<StatementFault>)>((rows, faults));
        }
        catch (Exception fault) when (fault is FormatException or InvalidOperationException or NotSupportedException)
        {
            return Refused(OrderingTexts.StatementForm());
        }
    }

    private static StatementRow? RowOf(string[] cells, int line, List<StatementFault> faults)
    {
        var before = faults.Count;
        void Check(bool isGood, int column, Message message)
        {
            if (!isGood) faults.Add(new StatementFault(line, _columns[column], message));
        }
        Check(cells[0].Length > 0, 0, OrderingTexts.Required());
        Check(cells[0].Length <= IncomingCredit.LongestReference, 0, OrderingTexts.TooLong(IncomingCredit.LongestReference));
        var isTime = DateTime.TryParseExact(cells[1], _times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        Check(isTime, 1, OrderingTexts.StatementTime());
        var isAmount = long.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount > 0;
        Check(isAmount, 2, OrderingTexts.CreditAmount());
        Check(cells[3].Length > 0, 3, OrderingTexts.Required());
        Check(cells[4].Length <= IncomingCredit.LongestText, 4, OrderingTexts.TooLong(IncomingCredit.LongestText));
        if (faults.Count > before) return null;
        return new StatementRow(line, cells[0], time.VietnamInstant(), amount, cells[3], cells[4]);
    }

    private static bool Named(string header, string column) => header.Trim().Equals(column, StringComparison.OrdinalIgnoreCase);

    private static Result<(IReadOnlyList<StatementRow> Rows, IReadOnlyList<StatementFault> Faults)> Refused(Message message) =>
        Result.Refused<(IReadOnlyList<StatementRow>, IReadOnlyList<StatementFault>)>(new FieldError("file", message));
}
