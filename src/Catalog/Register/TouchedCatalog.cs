using Marketplace.Catalog.Products;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Register;

/// <summary>What an import changed that the shop shows: listings of these products, and of all products of these producers, are written anew.</summary>
public sealed class TouchedCatalog
{
    public ISet<string> Products { get; } = new HashSet<string>();

    public ISet<string> Producers { get; } = new HashSet<string>();

    internal bool Any => Products.Count + Producers.Count > 0;

    internal async Task<IReadOnlyCollection<string>> ListingsAsync(DbContext db, CancellationToken cancel)
    {
        var codes = new HashSet<string>(Products);
        if (Producers.Count == 0) return codes;
        var owned = db.Set<ProductVersion>().Where(p => p.IsLatest).Select(p => new { p.Code, p.ProducerCode });
        await foreach (var product in owned.AsAsyncEnumerable().WithCancellation(cancel))
            if (Producers.Contains(product.ProducerCode)) codes.Add(product.Code);
        return codes;
    }
}
