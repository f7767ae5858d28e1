using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Baskets;

/// <summary>The caller's own basket with today's prices, by producer. Two queries, whatever is in it.</summary>
public sealed class GetBasket(DbContext db)
{
    public async Task<BasketView> ExecuteAsync(Guid? basketId, Guid? accountId, CancellationToken cancel)
    {
        if (basketId is null && accountId is null) return BasketView.Empty;
        var lines = await (
            from basket in db.Set<Basket>().Own(basketId, accountId)
            from line in basket.Lines
            join pack in db.Set<PackFact>() on line.VariantId equals pack.Id
            join product in db.Set<ListedProduct>() on pack.ProductCode equals product.Code
            orderby line.AddedAt, line.VariantId
            select new BasketItem
            {
                VariantId = pack.Id,
                ProductCode = product.Code,
                ProductSlug = product.Slug,
                ProductName = product.Name,
                ProducerCode = product.ProducerCode,
                ProducerName = product.ProducerName,
                ProducerSlug = product.ProducerSlug,
                MediaKey = product.MediaKey,
                PictureAlt = product.PictureAlt,
                PackLabel = pack.Label,
                UnitPriceVnd = pack.PriceVnd,
                SeenPriceVnd = line.SeenPriceVnd,
                Quantity = line.Quantity,
                Left = product.State == ListingState.Published && product.PriceVnd != null && pack.Sale == PackSale.OnSale ? pack.OnHand : 0,
                Grams = pack.ShippingGrams,
                IsAlcohol = product.SetCode != null && SetRules.Alcohol.Contains(product.SetCode),
                IsSample = pack.IsSample,
            }).AsNoTracking().ToListAsync(cancel);
        return new BasketView(
            [.. lines.GroupBy(l => l.ProducerCode).Select(g => new BasketPart(g.Key, g.First().ProducerName, g.First().ProducerSlug, [.. g]))]);
    }

    /// <summary>Packs in the basket, for the number beside its link.</summary>
    public Task<int> CountAsync(Guid? basketId, Guid? accountId, CancellationToken cancel) => basketId is null && accountId is null
        ? Task.FromResult(0)
        : db.Set<Basket>().Own(basketId, accountId).SelectMany(b => b.Lines).SumAsync(l => l.Quantity, cancel);
}
