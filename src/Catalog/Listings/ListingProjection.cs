using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Shared.Changes;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Listings;

/// <summary>
/// Writes the listing rows of products from their facts, packs, pictures and popularity, and tells of them. Whatever changes one of these
/// does it through <see cref="ChangeAsync"/>, or in a transaction of its own before <see cref="RefreshAsync"/>.
/// </summary>
public sealed class ListingProjection(DbContext db, GeographyBook geography, ClassificationBook classification, TimeProvider clock)
{
    private const int Chunk = 500;

    /// <summary>More changed products than this are told to indexes as "everything", when they are most of the shop.</summary>
    private const int TellOneByOne = 2000;

    /// <summary>Changes sources of listings and brings the listings after them, in one transaction.</summary>
    /// <param name="change">Says which products it touched.</param>
    public Task ChangeAsync(Func<CancellationToken, Task<IReadOnlyCollection<string>>> change, CancellationToken cancel) =>
        db.InTransactionAsync(async c => await RefreshAsync(await change(c), clock.GetUtcNow(), c), cancel);

    /// <summary>
    /// Saves what the caller left unsaved, raises the rows' versions, which takes their locks, then reads and writes: one save for each
    /// 500 products. Indexes and pages learn of it with the commit.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no transaction, in which the sources were changed.</exception>
    public async Task RefreshAsync(IReadOnlyCollection<string> productCodes, DateTimeOffset now, CancellationToken cancel)
    {
        if (productCodes.Count == 0) return;
        RequireTransaction(db);
        if (db.ChangeTracker.HasChanges()) await db.SaveChangesAsync(cancel);
        var changed = productCodes.Distinct().Order(StringComparer.Ordinal).ToList();
        await TellAsync(changed, now, cancel);
        foreach (var codes in changed.Chunk(Chunk))
        {
            await db.Set<Listing>().Where(l => codes.Contains(l.Code))
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.RowVersion, l => l.RowVersion + 1), cancel);
            await WriteAsync(await ListingSources.ReadAsync(db, codes, cancel), now, cancel);
        }
    }

    internal static void RequireTransaction(DbContext db)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Listings change in the transaction that changes their sources.");
    }

    /// <summary>Adds the messages to the unit of work; the first chunk saves them.</summary>
    private async Task TellAsync(IReadOnlyList<string> changed, DateTimeOffset now, CancellationToken cancel)
    {
        var isMost = changed.Count > TellOneByOne && changed.Count > await db.Set<Listing>().CountAsync(cancel) / 2;
        if (isMost) db.Publish(CatalogTopics.Product, now);
        else foreach (var code in changed) db.Publish(CatalogTopics.Product, now, code);
    }

    private async Task WriteAsync(ListingSources sources, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = await db.Set<Listing>().Where(l => sources.Codes.Contains(l.Code)).AsNoTracking().ToDictionaryAsync(l => l.Code, cancel);
        var written = new List<object>();
        foreach (var code in sources.Codes)
        {
            var row = ListingBuilder.Build(sources.Of(code), rows.GetValueOrDefault(code), geography, classification, now);
            if (row is null) continue;
            db.Entry(row).State = rows.ContainsKey(code) ? EntityState.Modified : EntityState.Added;
            written.Add(row);
        }
        await db.SaveChangesAsync(cancel);
        foreach (var row in written) db.Entry(row).State = EntityState.Detached;
    }
}
