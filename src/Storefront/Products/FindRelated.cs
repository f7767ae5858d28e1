using Marketplace.Catalog.Listings;
using Marketplace.Search;
using Marketplace.Search.Query;

namespace Marketplace.Storefront.Products;

/// <summary>Products of the same set, else of the same area; the product itself is left out.</summary>
internal sealed class FindRelated(FindProducts products)
{
    private const int Most = 4;

    public async Task<IReadOnlyList<ProductCard>> ExecuteAsync(ProductCard card, CancellationToken cancel)
    {
        var filter = card.Set is { } set ? new ProductFilter { Sets = [set] } : new ProductFilter { Districts = [card.Area] };
        var found = await products.FirstAsync(filter, ProductSort.Relevance, Most + 1, cancel);
        return [.. found.Where(c => c.Code != card.Code).Take(Most)];
    }
}
