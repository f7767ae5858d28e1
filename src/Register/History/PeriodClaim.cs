using Microsoft.EntityFrameworkCore;

namespace Marketplace.Register;

/// <summary>
/// Rows to wait on where there are none yet: several periods of a code that is new could overlap without meeting in any row. Taken for the
/// rest of the transaction, one row per file, and only for new codes whose facts are periods.
/// </summary>
internal sealed class PeriodClaim
{
    public required string File { get; set; }

    public long Number { get; set; }

    public static async Task TakeAsync(DbContext db, string file, CancellationToken cancel)
    {
        var taken = await db.Set<PeriodClaim>().Where(c => c.File == file)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Number, c => c.Number + 1), cancel);
        if (taken > 0) return;
        var first = db.Add(new PeriodClaim { File = file });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        finally
        {
            first.State = EntityState.Detached;
        }
    }
}
