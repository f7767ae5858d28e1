using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Ledger;

/// <summary>Whether every producer's ledger agreed with its orders at the last check.</summary>
public sealed class GetLedgerState(DbContext db)
{
    public async Task<LedgerState> ExecuteAsync(CancellationToken cancel)
    {
        var last = await db.Set<LedgerBalance>().MaxAsync(b => (DateOnly?)b.Day, cancel);
        if (last is not { } day) return new LedgerState(null, 0, []);
        var producers = await db.Set<LedgerBalance>().CountAsync(b => b.Day == day, cancel);
        var faults = await db.Set<LedgerBalance>().Where(b => b.Day == day && b.DifferenceVnd != 0).OrderBy(b => b.ProducerCode)
            .Select(b => new LedgerFault(b.ProducerCode, b.DifferenceVnd, b.Fault)).ToListAsync(cancel);
        return new LedgerState(day, producers, faults);
    }
}

/// <param name="Day">Null = no night has been reckoned yet.</param>
public sealed record LedgerState(DateOnly? Day, int Producers, IReadOnlyList<LedgerFault> Faults);

/// <param name="Words">The kinds that do not agree, each with its difference in đồng.</param>
public sealed record LedgerFault(string ProducerCode, long DifferenceVnd, string Words);
