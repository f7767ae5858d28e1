using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Marketplace.Accounts.Audit;

/// <summary>
/// Ties the audit's new rows to the chain, in the order in which they are found: a row whose transaction commits late gets a later place.
/// Two processes at once: the second finds the places taken and leaves the rows to the next time.
/// </summary>
public sealed class SealAudit(DbContext db, AuditSeal seal, ILogger<SealAudit> log)
{
    private const int Most = 500;

    /// <returns>How many rows were sealed.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        var sealedRows = await PrepareAsync(cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            return sealedRows;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            return 0;
        }
    }

    /// <summary>Leaves saving to the caller.</summary>
    internal async Task<int> PrepareAsync(CancellationToken cancel)
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
