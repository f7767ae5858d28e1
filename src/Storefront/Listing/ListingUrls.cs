using Marketplace.Search.Query;

namespace Marketplace.Storefront.Listing;

/// <summary>Every state of a list is an address.</summary>
/// <param name="Path">In the reader's language.</param>
/// <param name="Fixed">What the path itself says and the address therefore does not repeat.</param>
public sealed record ListingUrls(string Path, ProductFilter Fixed)
{
    /// <summary>The list as its path names it, nothing chosen, on whatever page.</summary>
    public bool IsPlain(ListingChoice choice) => Of(choice.Filter, choice.Sort) == Path;

    public string Of(ProductFilter filter, ProductSort sort = ProductSort.Relevance, int page = 1) =>
        ProductQueryString.Write(Path, filter, Fixed, sort, page);
}
