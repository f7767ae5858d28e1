using System.Globalization;
using Marketplace.BackOffice.Resources;
using Marketplace.Components.Exports;
using Marketplace.Ordering.Ledger.Statements;

namespace Marketplace.BackOffice.Money;

/// <summary>
/// A statement as a file: a row for what stood before, one for each entry with the balance after it, one for what stands after. Kinds and sides
/// stand twice, as stable words for programs and in the reader's language; tests/ledger/check.py recomputes it by the places of its columns.
/// </summary>
internal static class StatementFile
{
    private const string Opening = nameof(Opening);
    private const string Closing = nameof(Closing);

    public static ExportTable Of(Statement statement)
    {
        var rows = new List<IReadOnlyList<object?>> { Bound(statement, Opening, MoneyWords.Opening, statement.Month, statement.OpeningVnd) };
        var balance = statement.OpeningVnd;
        foreach (var entry in statement.Entries)
        {
            balance += entry.AmountVnd;
            rows.Add(Row(entry, balance));
        }
        rows.Add(Bound(statement, Closing, MoneyWords.Closing, statement.Month.AddMonths(1).AddDays(-1), statement.ClosingVnd));
        var month = statement.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return new ExportTable($"{MoneyFiles.Statement}_{statement.ProducerCode}_{month}", MoneyWords.StatementTitle,
            [
                MoneyWords.Producer, MoneyWords.ColDay, MoneyWords.ColOrder, MoneyWords.ColKindCode, MoneyWords.ColKind, MoneyWords.ColPartyCode,
                MoneyWords.ColParty, MoneyWords.ColFunder, MoneyWords.ColAmount, MoneyWords.ColBalance, MoneyWords.ColBase, MoneyWords.ColPercent,
                MoneyWords.ColNote, MoneyWords.ColLine, MoneyWords.ColRefund, MoneyWords.ColKey,
            ], rows, [(MoneyWords.StatementTitle, MoneyWords.NoMoneyHeld)]);
    }

    private static IReadOnlyList<object?> Bound(Statement statement, string code, string words, DateOnly day, long balance) =>
        [statement.ProducerCode, day, "", code, words, "", "", "", null, balance, null, null, "", "", "", ""];

    private static IReadOnlyList<object?> Row(StatementEntry e, long balance) =>
    [
        e.ProducerCode, e.Day, e.OrderNumber, e.Kind.ToString(), MoneyLabels.Of(e.Kind), e.Against.ToString(), MoneyLabels.Of(e.Against),
        e.Funder?.ToString() ?? "", e.AmountVnd, balance, e.BaseVnd, e.Percent, e.Note,
        e.OrderLineId?.ToString("N") ?? "", e.RefundId?.ToString("N") ?? "", e.Key,
    ];
}
