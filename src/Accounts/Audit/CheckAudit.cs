using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Audit;

/// <summary>Recomputes the chain of audit rows from the first one.</summary>
public sealed class CheckAudit(DbContext db)
{
    /// <returns>Number of the first row that does not follow from the one before it; null when all do.</returns>
    public async Task<long?> ExecuteAsync(CancellationToken cancel)
    {
        var before = "";
        await foreach (var entry in db.Set<AuditEntry>().AsNoTracking().OrderBy(a => a.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (entry.Hash != AuditChain.Of(before, entry)) return entry.Id;
            before = entry.Hash;
        }
        return null;
    }
}
