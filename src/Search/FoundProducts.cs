using Marketplace.Catalog.Listings;
using Marketplace.Search.Query;

namespace Marketplace.Search;

/// <summary>A page of found products, as pages and the API show it.</summary>
/// <param name="Degraded">Elasticsearch should have answered and did not; the embedded engine did.</param>
/// <param name="DidYouMean">The corrected query; with items when it was the only reading that finds anything and was searched at once.</param>
/// <param name="Suggestions">Where to go when nothing was found.</param>
public sealed record FoundProducts(
    int Total, int Page, int Size, string Engine, bool Degraded, string? DidYouMean, IReadOnlyList<Suggestion> Suggestions,
    IReadOnlyList<ProductCard> Items, Lazy<FoundFacets> Counted)
{
    /// <summary>Which words of a name the query met.</summary>
    public QueryMarks Marks { get; init; } = QueryMarks.None;

    /// <summary>The suggestions are goods of either of two kinds that no product has together.</summary>
    public bool SuggestsEither { get; init; }

    /// <summary>The query was signs without a word: there was nothing to look for.</summary>
    public bool SaidNothing { get; init; }

    /// <summary>Worded when first asked for: a page that shows no filters does not pay for them.</summary>
    public FoundFacets Facets => Counted.Value;
}

/// <summary>The first products of a choice, as a part of a page wants them.</summary>
/// <param name="Counts">The facets too.</param>
public sealed record Beginning(ProductFilter Filter, ProductSort Sort, int Size, bool Counts = false);

/// <summary>Facets with labels; values without products are left out unless chosen.</summary>
public sealed record FoundFacets(
    IReadOnlyList<FacetValue> District, IReadOnlyList<FacetValue> Commune, IReadOnlyList<FacetValue> Star, IReadOnlyList<FacetValue> Group,
    IReadOnlyList<FacetValue> Set, IReadOnlyList<FacetValue> ProducerType, IReadOnlyList<FacetValue> Price, IReadOnlyList<FacetValue> InStock);

/// <param name="Value">As the API takes it.</param>
/// <param name="Label">In the reader's language.</param>
/// <param name="Count">Products that choosing it would show, whatever else is chosen in the same facet.</param>
public sealed record FacetValue(string Value, string Label, int Count, bool Selected);

/// <summary>Something to go to instead: kind is product, producer, category or place.</summary>
public sealed record Suggestion(string Kind, string Text, string Url);
