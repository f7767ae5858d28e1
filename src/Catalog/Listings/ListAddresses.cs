using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Listings;

/// <summary>Addresses of everything that published products lead to, for the sitemap; what has no product has no address. One query.</summary>
public sealed class ListAddresses(DbContext db, GeographyBook geography, Categories.ClassificationBook classification, TimeProvider clock)
{
    public async Task<IReadOnlyList<string>> ExecuteAsync(CancellationToken cancel)
    {
        var today = clock.VietnamToday();
        var addresses = new Addresses();
        await foreach (var product in db.Set<ListedProduct>().AsNoTracking()
            .Where(p => p.State == ListingState.Published).OrderBy(p => p.Code).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var facts = ListedFacts.Of(product);
            addresses.Products.Add(CatalogUrls.Product(product.Slug, product.Code));
            if (!UnnamedProducer.Is(product.ProducerName)) addresses.Producers.Add(CatalogUrls.Producer(product.ProducerSlug, product.ProducerCode));
            foreach (var certificate in facts.Certificates) addresses.Certificates.Add(CatalogUrls.Certificate(certificate.Code));
            if (geography.Area(facts.AreaOn(today)) is { } area) addresses.Lists.Add(CatalogUrls.District(area.Slug, area.Code));
            if (product.GroupCode is { } group && classification.Group(group) is { } named) addresses.Lists.Add(CatalogUrls.Category(named.Name, group));
            if (product.SetCode is { } code && classification.Set(code) is { } set) addresses.Lists.Add(CatalogUrls.Category(set.Name, code));
        }
        return [.. addresses.Lists, .. addresses.Products, .. addresses.Producers, .. addresses.Certificates];
    }

    private sealed class Addresses
    {
        public SortedSet<string> Lists { get; } = new(StringComparer.Ordinal);

        public List<string> Products { get; } = [];

        public SortedSet<string> Producers { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Certificates { get; } = new(StringComparer.Ordinal);
    }
}
