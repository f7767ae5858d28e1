using Marketplace.Catalog.Products;
using Marketplace.Register;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Listings;

/// <summary>Facts that the shop shows: listings of the products touched, and of all products of the producers touched, are written anew.</summary>
internal sealed class TouchedCatalog(ListingProjection listings) : IFactsWritten
{
    public const string Products = "products";
    public const string Producers = "producers";
    public const string Communes = "communes";

    public async Task OnWrittenAsync(DbContext db, TouchedFacts touched, DateTimeOffset now, CancellationToken cancel)
    {
        if (touched.Of(Communes).Count > 0) Publish(db, now, CatalogTopics.Geography, CatalogTopics.Shop);
        if (touched.Of(Products).Count + touched.Of(Producers).Count == 0) return;
        await listings.RefreshAsync(await ListingsAsync(db, touched, cancel), now, cancel);
        db.Publish(CatalogTopics.Shop, now);
    }

    private static void Publish(DbContext db, DateTimeOffset now, params IReadOnlyList<string> topics)
    {
        foreach (var topic in topics) db.Publish(topic, now);
    }

    private static async Task<HashSet<string>> ListingsAsync(DbContext db, TouchedFacts touched, CancellationToken cancel)
    {
        var codes = new HashSet<string>(touched.Of(Products));
        var producers = touched.Of(Producers);
        if (producers.Count == 0) return codes;
        var owned = db.Set<ProductVersion>().Where(p => p.IsLatest).Select(p => new { p.Code, p.ProducerCode });
        if (producers.Count == 1) owned = owned.Where(p => p.ProducerCode == producers.First());
        await foreach (var product in owned.AsAsyncEnumerable().WithCancellation(cancel))
            if (producers.Contains(product.ProducerCode)) codes.Add(product.Code);
        return codes;
    }
}
