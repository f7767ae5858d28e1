using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Listings;

/// <summary>Addresses of all published products, their producers and their certificates, for the sitemap. One query.</summary>
public sealed class ListAddresses(DbContext db)
{
    /// <summary>Both languages of these stay below the 50,000 addresses that a sitemap may hold.</summary>
    private const int Most = 8_000;

    public async Task<IReadOnlyList<string>> ExecuteAsync(CancellationToken cancel)
    {
        var listed = await db.Set<ListedProduct>().AsNoTracking().Where(p => p.State == ListingState.Published).OrderBy(p => p.Code).Take(Most).ToListAsync(cancel);
        return
        [
            .. listed.Select(p => CatalogUrls.Product(p.Slug, p.Code)),
            .. listed.Select(p => CatalogUrls.Producer(p.ProducerSlug, p.ProducerCode)).Distinct(),
            .. listed.SelectMany(p => ListedFacts.Of(p).Certificates).Select(c => CatalogUrls.Certificate(c.Code)).Distinct(),
        ];
    }
}
