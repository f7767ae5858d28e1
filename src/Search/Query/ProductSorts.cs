namespace Marketplace.Search.Query;

/// <summary>Orders of products as addresses name them.</summary>
public static class ProductSorts
{
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

    /// <returns>Null when no order has the name.</returns>
    public static ProductSort? Parse(string name)
    {
        foreach (var sort in Enum.GetValues<ProductSort>())
            if (sort.Code() == name) return sort;
        return null;
    }
}
