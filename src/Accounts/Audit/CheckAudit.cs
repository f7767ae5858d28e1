using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Audit;

/// <summary>Recomputes the seals from the first one.</summary>
public sealed class CheckAudit(DbContext db, AuditSeal seal)
{
    /// <returns>Place of the first row that does not follow from the one before it; null when all do.</returns>
    public async Task<long?> ExecuteAsync(CancellationToken cancel)
    {
        var before = "";
        var expected = 1L;
        var rows = db.Set<AuditEntry>().AsNoTracking().Where(a => a.Position != null).OrderBy(a => a.Position).AsAsyncEnumerable();
        await foreach (var entry in rows.WithCancellation(cancel))
        {
            if (entry.Position != expected || entry.Seal != seal.Of(before, entry)) return expected;
            before = entry.Seal;
            expected++;
        }
        return null;
    }
}
