using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Stock;

/// <summary>
/// Finds packs that have become low since the last look, each once: the mark stands in the row until there is more of it again, and is
/// saved together with what the caller does about it. Part of the caller's unit of work.
/// </summary>
public sealed class WatchStock(DbContext db, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <returns>At most 500; the rest is found by the next look.</returns>
    public async Task<IReadOnlyList<LowPack>> ExecuteAsync(CancellationToken cancel)
    {
        var packs = await db.Set<Variant>()
            .Where(v => (v.LowToldAt == null && v.OnHand <= v.LowStockAt) || (v.LowToldAt != null && (v.LowStockAt == null || v.OnHand > v.LowStockAt)))
            .OrderBy(v => v.Id).Take(AtOnce).ToListAsync(cancel);
        var low = packs.Where(v => v.LowToldAt is null).ToList();
        foreach (var pack in packs) pack.LowToldAt = pack.LowToldAt is null ? clock.GetUtcNow() : null;
        var codes = low.Select(v => v.ProductCode).Distinct().ToList();
        var products = await db.Set<ListedProduct>().AsNoTracking().Where(p => codes.Contains(p.Code))
            .Select(p => new { p.Code, p.Name, p.ProducerCode, p.ProducerName }).ToDictionaryAsync(p => p.Code, cancel);
        return
        [
            .. low.Where(v => products.ContainsKey(v.ProductCode)).Select(v => (Pack: v, Product: products[v.ProductCode]))
                .Select(p => new LowPack(p.Product.ProducerCode, p.Product.ProducerName, p.Product.Name, p.Pack.Label, p.Pack.OnHand, p.Pack.IsSample)),
        ];
    }
}

/// <param name="IsSample">Its number is demonstration data: no real producer is told.</param>
public sealed record LowPack(string ProducerCode, string ProducerName, string ProductName, string Label, int OnHand, bool IsSample);
