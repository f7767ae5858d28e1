namespace Marketplace.Search.Query;

/// <summary>What an engine is asked: the reader's choice, parsed and normalised once for both engines.</summary>
/// <param name="Today">Vietnam date for which stars, types and places are computed.</param>
public sealed record SearchPlan(ProductFilter Filter, ProductSort Sort, int Page, int Size, DateOnly Today);

/// <summary>What an engine answers: product codes of the page in order, the total, and every facet's counts.</summary>
public sealed record SearchAnswer(int Total, IReadOnlyList<string> Codes, SearchFacets Facets, string? DidYouMean, IReadOnlyList<Suggestion> Suggestions);

/// <summary>Counts by value; each facet ignores its own selection. Price bands are named "from-to" or "from-".</summary>
public sealed record SearchFacets(
    IReadOnlyDictionary<string, int> District, IReadOnlyDictionary<string, int> Commune, IReadOnlyDictionary<string, int> Star,
    IReadOnlyDictionary<string, int> Group, IReadOnlyDictionary<string, int> Set, IReadOnlyDictionary<string, int> ProducerType,
    IReadOnlyDictionary<string, int> Price, IReadOnlyDictionary<string, int> InStock);

/// <summary>Something to go to instead: kind is product, producer, category or place.</summary>
public sealed record Suggestion(string Kind, string Text, string Url);
