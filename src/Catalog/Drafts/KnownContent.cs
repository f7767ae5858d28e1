using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts;

/// <summary>With what a draft of a product begins: the published version, else the register's row, with the packs that buyers can take. Four queries.</summary>
internal static class KnownContent
{
    /// <returns>By product code; what is no product of the producer is not in it.</returns>
    public static async Task<IReadOnlyDictionary<string, DraftContent>> OfAsync(
        DbContext db, string producerCode, IReadOnlyCollection<string> codes, bool isSample, CancellationToken cancel)
    {
        if (codes.Count == 0) return new Dictionary<string, DraftContent>();
        var products = await db.Set<ListedProduct>().AsNoTracking().Where(p => p.ProducerCode == producerCode && codes.Contains(p.Code))
            .Select(p => new { p.Code, p.Name, p.SetCode, p.Description }).ToListAsync(cancel);
        var published = await db.Set<ListingDraft>().AsNoTracking()
            .Where(d => d.ProductCode != null && codes.Contains(d.ProductCode) && d.IsSample == isSample && db.Set<Publication>().Any(p => p.DraftId == d.Id))
            .ToDictionaryAsync(d => d.ProductCode!, d => d.Content, cancel);
        var packs = (await db.Set<Variant>().AsNoTracking()
            .Where(v => codes.Contains(v.ProductCode) && v.IsSample == isSample && v.Sale != PackSale.Retired).OrderBy(v => v.Position).ToListAsync(cancel))
            .ToLookup(v => v.ProductCode, OnSale);
        var texts = await db.Set<ProductText>().AsNoTracking().Where(t => codes.Contains(t.ProductCode) && t.IsSample == isSample)
            .ToDictionaryAsync(t => t.ProductCode, cancel);
        return products.ToDictionary(p => p.Code, p =>
        {
            var onSale = packs[p.Code].ToList();
            if (published.TryGetValue(p.Code, out var content)) return content with { Packs = onSale };
            var text = texts.GetValueOrDefault(p.Code);
            return new DraftContent
            {
                Name = p.Name, SetCode = p.SetCode, Description = p.Description, Packs = onSale, Story = text?.Story ?? "",
                Label = text?.Label ?? new ProductLabel(),
            };
        });
    }

    private static DraftPack OnSale(Variant pack) => new(pack.Id, pack.Label, pack.NetQuantity, pack.NetUnit, pack.PriceVnd)
    {
        OnHand = pack.OnHand, LowStockAt = pack.LowStockAt, Grams = pack.ShippingGrams, Sku = pack.Sku, IsOnSale = true,
    };
}
