using Marketplace.Search;
using Marketplace.Search.Query;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Storefront.Listing;

/// <summary>What the reader of a list has chosen, read from the address. What makes no sense there is left out, never an error.</summary>
public sealed record ListingChoice(ProductFilter Filter, ProductSort Sort, int Page)
{
    public const int PageSize = ProductQueryString.DefaultSize;

    /// <summary>Deeper pages than this hold nothing a person would look for.</summary>
    public const int DeepestPage = FindProducts.Deepest / PageSize;

    private const int MostText = 200;

    public static ListingChoice Of(IQueryCollection query)
    {
        var asked = ProductQueryString.Read(name => query[name]).Query;
        return new ListingChoice(asked.Filter with { Text = TextOf(query) }, asked.Sort, asked.Page);
    }

    /// <summary>The words asked for; null when there are none.</summary>
    public static string? TextOf(IQueryCollection query)
    {
        var text = ProductQueryString.Clean(query["q"]);
        return text is { Length: > MostText } ? ProductQueryString.Clean(text[..MostText]) : text;
    }
}
