using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Ledger.Statements;

/// <summary>
/// A producer's ledger of one month, for its people who work on orders: what stood before, every entry in the order of posting, what stands after.
/// </summary>
public sealed class GetStatement(DbContext db, ICurrentUser user, OrderingMaps maps)
{
    /// <param name="month">Any day of it.</param>
    /// <returns>Null when the person does not work on that producer's orders.</returns>
    public async Task<Statement?> ExecuteAsync(string producerCode, DateOnly month, CancellationToken cancel)
    {
        if (!user.May(ProducerRight.Orders, producerCode)) return null;
        var first = new DateOnly(month.Year, month.Month, 1);
        var next = first.AddMonths(1);
        var own = db.Set<LedgerEntry>().AsNoTracking().Where(e => e.ProducerCode == producerCode);
        var opening = await own.Where(e => e.Day < first).GroupBy(e => e.Against).Select(g => new { g.Key, Vnd = g.Sum(e => e.AmountVnd) }).ToListAsync(cancel);
        var ofMonth = await maps.Rows<StatementEntry>(own.Where(e => e.Day >= first && e.Day < next)).ToListAsync(cancel);
        // What one step posts has one time: kinds stand in the order in which they are listed.
        var entries = ofMonth.OrderBy(e => e.PostedAt).ThenBy(e => e.Kind).ThenBy(e => e.Key, StringComparer.Ordinal).ToList();
        return new Statement
        {
            ProducerCode = producerCode,
            Month = first,
            OpeningVnd = opening.Sum(o => o.Vnd),
            OpeningOf = opening.ToDictionary(o => o.Key, o => o.Vnd),
            Entries = entries,
            Sums = LedgerSums.Of([.. entries.Select(e => new LedgerSum(e.Kind, e.Against, 1, e.AmountVnd))]),
        };
    }
}

/// <summary>One month. Whole đồng.</summary>
public sealed record Statement
{
    public required string ProducerCode { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly Month { get; init; }

    public required long OpeningVnd { get; init; }

    /// <summary>The same by who owes it.</summary>
    public required IReadOnlyDictionary<LedgerParty, long> OpeningOf { get; init; }

    public required IReadOnlyList<StatementEntry> Entries { get; init; }

    /// <summary>Of this month alone.</summary>
    public required LedgerSums Sums { get; init; }

    public long ClosingVnd => OpeningVnd + Entries.Sum(e => e.AmountVnd);

    /// <summary>What one side owes at the end of the month.</summary>
    public long ClosingOf(LedgerParty party) => OpeningOf.GetValueOrDefault(party) + Entries.Where(e => e.Against == party).Sum(e => e.AmountVnd);
}
