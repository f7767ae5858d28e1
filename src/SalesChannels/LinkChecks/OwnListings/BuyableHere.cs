using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.LinkChecks.OwnListings;

/// <summary>What can be bought on this marketplace: a pack on sale and in stock of a published product whose producer is in the register. No samples.</summary>
internal static class BuyableHere
{
    /// <summary>Producers, each once or more.</summary>
    public static IQueryable<SellingProducer> Producers(DbContext db) =>
        from product in db.Set<ListedProduct>()
        join pack in db.Set<PackFact>() on product.Code equals pack.ProductCode
        where product.State == ListingState.Published && !product.IsSample && pack.Sale == PackSale.OnSale && !pack.IsSample && pack.OnHand > 0
            && db.Set<ProducerFact>().Any(f => f.Code == product.ProducerCode && f.IsLatest && !f.IsVoid && !f.IsSample)
        select new SellingProducer { Code = product.ProducerCode, Slug = product.ProducerSlug };
}

internal sealed record SellingProducer
{
    public required string Code { get; init; }

    public required string Slug { get; init; }
}
