using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Register;

/// <summary>
/// How often the register was written: one row. Whoever read an edition and then writes claims the next one inside its transaction;
/// of two at once the second finds it taken, and reads again.
/// </summary>
internal sealed class RegisterEdition
{
    public int Id { get; set; }

    public long Number { get; set; }

    public static Task<long> CurrentAsync(DbContext db, CancellationToken cancel) => db.Set<RegisterEdition>().Select(e => e.Number).SingleAsync(cancel);

    /// <returns>False when another has written since <paramref name="seen"/>.</returns>
    public static async Task<bool> ClaimAfterAsync(DbContext db, long seen, CancellationToken cancel) =>
        await db.Set<RegisterEdition>().Where(e => e.Number == seen).ExecuteUpdateAsync(set => set.SetProperty(e => e.Number, seen + 1), cancel) == 1;
}
