using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Audit;

/// <summary>Seals what was noted since. Two processes at once: the second finds the places taken and leaves the rows to the next time.</summary>
public sealed class SealAudit(DbContext db, AuditChain chain)
{
    /// <returns>How many rows were sealed.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        var sealedRows = await chain.ExtendAsync(cancel);
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
}
