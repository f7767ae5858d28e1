using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Listings;

/// <summary>Addresses of everything that published products lead to, for the sitemap; what has no product has no address. One query.</summary>
public sealed class ListAddresses(DbContext db, GeographyBook geography, Categories.ClassificationBook classification, TimeProvider clock)
{
    private const string AllProducts = "/tim-kiem";

    public async Task<IReadOnlyList<ListedAddress>> ExecuteAsync(CancellationToken cancel)
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
            addresses.Count(AllProducts);
            if (geography.Area(facts.AreaOn(today)) is { } area) addresses.Count(CatalogUrls.District(area.Slug, area.Code));
            if (product.GroupCode is { } group && classification.Group(group) is { } named) addresses.Count(CatalogUrls.Category(named.Name, group));
            if (product.SetCode is { } code && classification.Set(code) is { } set) addresses.Count(CatalogUrls.Category(set.Name, code));
        }
        return
        [
            .. addresses.Lists.Select(l => new ListedAddress(l.Key, l.Value)),
            .. addresses.Products.Concat(addresses.Producers).Concat(addresses.Certificates).Select(path => new ListedAddress(path, 0)),
        ];
    }

    private sealed class Addresses
    {
        /// <summary>With the products of each.</summary>
        public SortedDictionary<string, int> Lists { get; } = new(StringComparer.Ordinal);

        public List<string> Products { get; } = [];

        public SortedSet<string> Producers { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Certificates { get; } = new(StringComparer.Ordinal);

        public void Count(string list) => Lists[list] = Lists.GetValueOrDefault(list) + 1;
    }
}

/// <param name="Path">Vietnamese form.</param>
/// <param name="Products">On a list: as many as it has in all; 0 for a page of its own.</param>
public sealed record ListedAddress(string Path, int Products);
