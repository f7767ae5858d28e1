using System.Globalization;
using Marketplace.Ordering.Payments.Credits;
using Marketplace.Shared;
using Sylvan.Data.Csv;

namespace Marketplace.Ordering.Payments.Cod;

/// <param name="Parcel">The order's number, or the courier's code of the parcel.</param>
/// <param name="RemittedVnd">Null = not paid to the producer yet.</param>
internal sealed record CourierRow(int Line, string Parcel, long CollectedVnd, long? RemittedVnd, string Reference);

/// <summary>
/// A courier's list as CSV in UTF-8 with a header; columns in any order, others are passed over: "parcel" (the order's number or the courier's
/// code), "collected" (whole đồng, digits only), "remitted" (the same, or empty), "reference" (the courier's number of its payment; needed
/// with "remitted"). At most 1 MB and 5,000 rows.
/// </summary>
internal static class CourierFile
{
    private static readonly string[] _columns = ["parcel", "collected", "remitted", "reference"];

    /// <returns>Refused at "List" when it is no such file at all.</returns>
    public static Result<(IReadOnlyList<CourierRow> Rows, IReadOnlyList<StatementFault> Faults)> Read(string content)
    {
        try
        {
            using var csv = CsvDataReader.Create(new StringReader(content), new CsvDataReaderOptions { Delimiter = ',' });
            var places = _columns.Select(c => Enumerable.Range(0, csv.FieldCount).FirstOrDefault(i => Named(csv.GetName(i), c), -1)).ToArray();
            if (Array.IndexOf(places, -1) is >= 0 and var missing) return Refused(OrderingTexts.StatementColumn(_columns[missing]));
            var rows = new List<CourierRow>();
            var faults = new List<StatementFault>();
            for (var line = 2; csv.Read(); line++)
            {
                if (line > StatementFile.MostRows + 1) return Refused(OrderingTexts.StatementTooLong(StatementFile.MostRows));
                var cells = places.Select(p => p < csv.RowFieldCount ? csv.GetString(p).Trim() : "").ToArray();
                if (RowOf(cells, line, faults) is { } row) rows.Add(row);
            }
            return Result.Ok<(IReadOnlyList<CourierRow>, IReadOnlyList<StatementFault>)>((rows, faults));
        }
        catch (Exception fault) when (fault is FormatException or InvalidOperationException or NotSupportedException)
        {
            return Refused(OrderingTexts.StatementForm());
        }
    }

    private static CourierRow? RowOf(string[] cells, int line, List<StatementFault> faults)
    {
        var before = faults.Count;
        void Check(bool isGood, int column, Message message)
        {
            if (!isGood) faults.Add(new StatementFault(line, _columns[column], message));
        }
        Check(cells[0].Length > 0, 0, OrderingTexts.Required());
        Check(IsAmount(cells[1], out var collected), 1, OrderingTexts.CodAmount());
        var remitted = 0L;
        Check(cells[2].Length == 0 || IsAmount(cells[2], out remitted), 2, OrderingTexts.CodAmount());
        Check(cells[2].Length == 0 || cells[3].Length > 0, 3, OrderingTexts.Required());
        Check(cells[3].Length <= IncomingReference.Longest, 3, OrderingTexts.TooLong(IncomingReference.Longest));
        return faults.Count > before ? null : new CourierRow(line, cells[0], collected, cells[2].Length == 0 ? null : remitted, cells[3]);
    }

    private static bool IsAmount(string cell, out long amount) => long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out amount);

    private static bool Named(string header, string column) => header.Trim().Equals(column, StringComparison.OrdinalIgnoreCase);

    private static Result<(IReadOnlyList<CourierRow> Rows, IReadOnlyList<StatementFault> Faults)> Refused(Message message) =>
        Result.Refused<(IReadOnlyList<CourierRow>, IReadOnlyList<StatementFault>)>(new FieldError("List", message));
}
