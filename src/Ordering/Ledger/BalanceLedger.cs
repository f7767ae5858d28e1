using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Ledger;

/// <summary>Nightly: every producer's ledger is added up, and held against its orders.</summary>
public sealed record BalanceLedger(DateOnly Day);

internal sealed class BalanceLedgerHandler(DbContext db, ReckonLedger reckon, TimeProvider clock) : IJobHandler<BalanceLedger>
{
    public async Task ExecuteAsync(BalanceLedger job, JobContext context, CancellationToken cancel)
    {
        var before = await db.Set<LedgerBalance>().Where(b => b.Day == job.Day).ToListAsync(cancel);
        db.RemoveRange(before);
        var said = await reckon.OfOrdersAsync(cancel);
        var posted = await reckon.OfEntriesAsync(cancel);
        foreach (var producer in said.Keys.Union(posted.Keys).Order(StringComparer.Ordinal))
            db.Add(RowOf(job.Day, producer, posted.GetValueOrDefault(producer) ?? LedgerSums.None, said.GetValueOrDefault(producer) ?? OrderSums.None));
    }

    private LedgerBalance RowOf(DateOnly day, string producer, LedgerSums posted, OrderSums said)
    {
        var faults = said.Against(posted);
        return new LedgerBalance
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Day = day,
            ProducerCode = producer,
            Entries = posted.Entries,
            EarningsVnd = posted.EarningsVnd,
            CommissionVnd = posted.CommissionVnd,
            RefundsVnd = posted.RefundsVnd,
            WithheldVnd = posted.WithheldVnd,
            PaidOutVnd = posted.PaidOutVnd,
            BalanceVnd = posted.BalanceVnd,
            OfBuyersVnd = posted.OfBuyersVnd,
            OfCouriersVnd = posted.OfCouriersVnd,
            OfMarketplaceVnd = posted.OfMarketplaceVnd,
            DifferenceVnd = faults.Sum(f => Math.Abs(f.Vnd)),
            Fault = string.Join(", ", faults.Select(f => $"{f.Name} {f.Vnd}")),
            CheckedAt = clock.GetUtcNow(),
        };
    }
}
