using System.Globalization;
using System.Text;
using Marketplace.Search.Query;

namespace Marketplace.Storefront.Listing;

/// <summary>Every state of a list is an address with its parameters in one order, so that caches and search engines see one page once.</summary>
/// <param name="Path">In the reader's language.</param>
/// <param name="Fixed">What the path itself says and the address therefore does not repeat.</param>
internal sealed record ListingUrls(string Path, ProductFilter Fixed)
{
    /// <summary>The list as its path names it: first page, nothing chosen.</summary>
    public bool IsPlain(ListingChoice choice) => choice.Page == 1 && Of(choice.Filter, choice.Sort) == Path;

    public string Of(ProductFilter filter, ProductSort sort = ProductSort.Relevance, int page = 1)
    {
        var url = new StringBuilder(Path);
        var next = '?';
        Add("q", filter.Text == Fixed.Text ? null : filter.Text);
        Each("district", filter.Districts, Fixed.Districts);
        Each("commune", filter.Communes, Fixed.Communes);
        Each("star", filter.Stars.Select(s => s.ToString(CultureInfo.InvariantCulture)), []);
        Each("group", filter.Groups, Fixed.Groups);
        Each("set", filter.Sets, Fixed.Sets);
        Each("producerType", filter.ProducerTypes, []);
        Add("priceFrom", filter.PriceFrom?.ToString(CultureInfo.InvariantCulture));
        Add("priceTo", filter.PriceTo?.ToString(CultureInfo.InvariantCulture));
        Add("inStock", filter.InStockOnly ? "true" : null);
        Add("sort", sort == ProductSort.Relevance ? null : sort.Code());
        Add("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture));
        return url.ToString();

        void Each(string name, IEnumerable<string> values, IReadOnlyList<string> given)
        {
            foreach (var value in values.Except(given).Order(StringComparer.Ordinal)) Add(name, value);
        }

        void Add(string name, string? value)
        {
            if (value is null) return;
            url.Append(next).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            next = '&';
        }
    }
}
