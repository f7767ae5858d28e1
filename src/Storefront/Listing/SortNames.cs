using Marketplace.Search.Query;
using Marketplace.Storefront.Resources;

namespace Marketplace.Storefront.Listing;

/// <summary>Orders of a list as addresses and people name them.</summary>
internal static class SortNames
{
    public static IReadOnlyList<ProductSort> Shown { get; } =
        [ProductSort.Relevance, ProductSort.Newest, ProductSort.BestSelling, ProductSort.PriceUp, ProductSort.PriceDown];

    public static ProductSort Parse(string? name) => Enum.GetValues<ProductSort>().FirstOrDefault(s => Code(s) == name);

    public static string Code(this ProductSort sort) => sort switch
    {
        ProductSort.Relevance => "relevance",
        ProductSort.PriceUp => "price",
        ProductSort.PriceDown => "-price",
        ProductSort.Newest => "newest",
        ProductSort.BestSelling => "best",
        ProductSort.Rating => "rating",
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, null),
    };

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
