using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Ledger.Statements;

/// <summary>Every producer's ledger as the last night found it. Whoever calls it has proven to be an administrator.</summary>
public sealed class ListNights(DbContext db, OrderingMaps maps)
{
    public async Task<IReadOnlyList<NightRow>> ExecuteAsync(CancellationToken cancel)
    {
        var last = await db.Set<LedgerBalance>().MaxAsync(b => (DateOnly?)b.Day, cancel);
        return await maps.Rows<NightRow>(db.Set<LedgerBalance>().AsNoTracking().Where(b => b.Day == last).OrderBy(b => b.ProducerCode)).ToListAsync(cancel);
    }
}

/// <summary>A producer at the end of a day. Whole đồng; deductions are positive.</summary>
public sealed record NightRow
{
    public DateOnly Day { get; init; }

    public string ProducerCode { get; init; } = "";

    public int Entries { get; init; }

    public long EarningsVnd { get; init; }

    public long CommissionVnd { get; init; }

    public long RefundsVnd { get; init; }

    public long WithheldVnd { get; init; }

    public long PaidOutVnd { get; init; }

    public long BalanceVnd { get; init; }

    public long OfBuyersVnd { get; init; }

    public long OfCouriersVnd { get; init; }

    public long OfMarketplaceVnd { get; init; }

    public long DifferenceVnd { get; init; }

    public string Fault { get; init; } = "";
}
