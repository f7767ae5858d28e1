using Marketplace.Components;
using Marketplace.Search;
using Marketplace.Search.Query;
using Marketplace.Shared.Caching;

namespace Marketplace.Storefront.Listing;

/// <summary>
/// Filters of the whole list while nothing is chosen: the same hundred addresses on each of its pages, made once for the counts they show.
/// </summary>
internal sealed class PlainFilters
{
    private const int MostKept = 64;
    private readonly BoundedCache<Key, IReadOnlyList<Facet>> _kept = new(MostKept);

    public IReadOnlyList<Facet> Of(ListingFacets filters, ListingUrls urls, ListingChoice choice, FoundFacets found) =>
        choice.Filter.IsAll ? _kept.GetOrAdd(new Key(found, urls.Path, choice.Sort), _ => filters.All()) : filters.All();

    /// <param name="Path">Names the language too.</param>
    private readonly record struct Key(FoundFacets Found, string Path, ProductSort Sort);
}
