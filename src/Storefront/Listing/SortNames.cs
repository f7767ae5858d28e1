using Marketplace.Search.Query;
using Marketplace.Storefront.Resources;

namespace Marketplace.Storefront.Listing;

/// <summary>Orders of a list as people name them.</summary>
internal static class SortNames
{
    public static IReadOnlyList<ProductSort> Shown { get; } =
        [ProductSort.Relevance, ProductSort.Newest, ProductSort.BestSelling, ProductSort.Rating, ProductSort.PriceUp, ProductSort.PriceDown];

    public static string Label(this ProductSort sort) => sort switch
    {
        ProductSort.Relevance => ShopWords.SortRelevance,
        ProductSort.PriceUp => ShopWords.SortPriceUp,
        ProductSort.PriceDown => ShopWords.SortPriceDown,
        ProductSort.Newest => ShopWords.SortNewest,
        ProductSort.BestSelling => ShopWords.SortBest,
        ProductSort.Rating => ShopWords.SortRating,
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, null),
    };
}
