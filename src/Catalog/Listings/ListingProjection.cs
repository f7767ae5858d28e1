using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Shared.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Listings;

/// <summary>
/// Writes the listing rows of products from their facts, packs, pictures and popularity. Runs inside the caller's transaction, after
/// the facts are saved: first raises the rows' versions, which takes their locks, then reads.
/// </summary>
public sealed class ListingProjection(DbContext db, GeographyBook geography, ClassificationBook classification)
{
    private const int Chunk = 500;

    /// <summary>More changed products than this are told to indexes as "everything".</summary>
    private const int TellOneByOne = 2000;

    public async Task RefreshAsync(IReadOnlyCollection<string> productCodes, DateTimeOffset now, CancellationToken cancel)
    {
        if (productCodes.Count == 0) return;
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Listings are refreshed inside the transaction that changed their facts.");
        foreach (var codes in productCodes.Distinct().Order(StringComparer.Ordinal).Chunk(Chunk))
        {
            await db.Set<Listing>().Where(l => codes.Contains(l.Code)).ExecuteUpdateAsync(set => set.SetProperty(l => l.RowVersion, l => l.RowVersion + 1), cancel);
            await WriteAsync(await ListingSources.ReadAsync(db, codes, cancel), now, cancel);
        }
        if (productCodes.Count > TellOneByOne) db.Publish(OutboxTopic.Product, now);
        else foreach (var code in productCodes) db.Publish(OutboxTopic.Product, now, code);
        await db.SaveChangesAsync(cancel);
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
