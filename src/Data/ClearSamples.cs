using Marketplace.Catalog;
using Marketplace.Catalog.Listings;
using Marketplace.Register;
using Marketplace.Shared.Changes;
using Marketplace.Shared.Samples;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Marketplace.Data;

/// <summary>
/// Removes every row flagged as demonstration data, whatever module it belongs to: each table with an is_sample column is swept, so a new
/// one cannot be forgotten. Sums and counts that stay are reckoned without them. What is left is the register.
/// </summary>
public sealed class ClearSamples(MarketplaceDbContext db, IEnumerable<IPreparesClearing> sums, ListingProjection listings, TimeProvider clock)
{
    private const string Flag = "IsSample";

    /// <returns>Rows removed, by table.</returns>
    public Task<IReadOnlyDictionary<string, int>> ExecuteAsync(CancellationToken cancel) => db.InTransactionAsync(ClearAsync, cancel);

    private async Task<IReadOnlyDictionary<string, int>> ClearAsync(CancellationToken cancel)
    {
        var touched = await db.Set<ListedProduct>().Where(p => !p.IsSample).Select(p => p.Code).ToListAsync(cancel);
        foreach (var module in sums) await module.PrepareAsync(cancel);
        var removed = new Dictionary<string, int>();
        var names = db.GetService<ISqlGenerationHelper>();
        foreach (var (table, column) in FlaggedTables())
        {
            var delete = string.Concat("DELETE FROM ", names.DelimitIdentifier(table), " WHERE ", names.DelimitIdentifier(column));
            removed[table] = await db.Database.ExecuteSqlRawAsync(delete, cancel);
        }
        await listings.RefreshAsync(touched, clock.GetUtcNow(), cancel);
        db.Publish(CatalogTopics.Product, clock.GetUtcNow());
        db.Publish(RegisterTopics.Facts, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return removed;
    }

    private IEnumerable<(string Table, string Column)> FlaggedTables() =>
        from type in db.Model.GetEntityTypes()
        let table = type.GetTableName()
        let flag = type.FindProperty(Flag)
        where table is not null && flag is not null && type.FindPrimaryKey() is not null
        select (table, flag.GetColumnName(StoreObjectIdentifier.Table(table)));
}
