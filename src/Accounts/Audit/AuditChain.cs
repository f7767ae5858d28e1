using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Marketplace.Accounts.Audit;

/// <summary>
/// Ties the audit's new rows to the chain, in the order in which they are found: a row whose transaction commits late gets a later place.
/// </summary>
public sealed class AuditChain(DbContext db, AuditSeal seal, ILogger<AuditChain> log)
{
    private const int Most = 500;

    /// <summary>Leaves saving to the caller.</summary>
    internal async Task<int> ExtendAsync(CancellationToken cancel)
    {
        var rows = await db.Set<AuditEntry>().Where(a => a.Position == null).OrderBy(a => a.Id).Take(Most).ToListAsync(cancel);
        if (rows.Count == 0) return 0;
        var last = await db.Set<AuditEntry>().AsNoTracking().Where(a => a.Position != null).OrderByDescending(a => a.Position).FirstOrDefaultAsync(cancel);
        var before = last?.Seal ?? "";
        var position = last?.Position ?? 0;
        foreach (var row in rows)
        {
            position++;
            row.Position = position;
            row.Seal = seal.Of(before, row);
            before = row.Seal;
        }
        // Rows cut off at the end leave a whole chain behind: the log tells how far it reached.
        log.LogInformation("Audit sealed to {Position}: {Seal}", position, before);
        return rows.Count;
    }
}
