using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Ledger;

/// <summary>Per cent in force today, by producer: its own rate, else the general one, else nothing.</summary>
public sealed class CommissionRates(DbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<string, decimal>> ExecuteAsync(IReadOnlyCollection<string> producers, CancellationToken cancel)
    {
        var today = clock.VietnamToday();
        var rates = await db.Set<CommissionRate>().AsNoTracking()
            .Where(r => r.ValidFrom <= today && (r.ProducerCode == null || producers.Contains(r.ProducerCode))).ToListAsync(cancel);
        return producers.ToDictionary(p => p, p => InForce(rates, p) ?? InForce(rates, null) ?? 0);
    }

    private static decimal? InForce(List<CommissionRate> rates, string? producer) =>
        rates.Where(r => r.ProducerCode == producer).MaxBy(r => r.ValidFrom)?.Percent;
}
