using Marketplace.Search.Facets;

namespace Marketplace.Search.Query;

/// <summary>What an engine is asked: the reader's choice, and the query parsed once for both engines.</summary>
/// <param name="Today">Vietnam date for which stars, types and places are computed.</param>
public sealed record SearchPlan(ProductFilter Filter, ProductSort Sort, int Page, int Size, DateOnly Today)
{
    internal ParsedQuery Query { get; init; } = ParsedQuery.Empty;

    /// <summary>Code of the product after which the page begins, however deep that is; the page number is 1 then.</summary>
    public string? After { get; init; }

    /// <summary>False: the reader is shown no filters, so an engine need not count.</summary>
    public bool Counts { get; init; } = true;
}

/// <summary>What an engine answers: product codes of the page in order, the total, and every facet's counts.</summary>
/// <param name="Engine">"lucene" or "elasticsearch", as the API says it.</param>
/// <param name="Degraded">Another engine should have answered.</param>
public sealed record SearchAnswer(int Total, IReadOnlyList<string> Codes, FacetCounts Facets, string Engine, bool Degraded = false)
{
    /// <summary>The product of <see cref="SearchPlan.After"/> is not among the hits, or not any more.</summary>
    public bool AfterIsGone { get; private init; }

    internal static SearchAnswer Gone(string engine) => new(0, [], FacetCounts.None, engine) { AfterIsGone = true };
}

/// <summary>Counts by value, zeros left out; each facet ignores its own selection. Price bands are named "from-to" or "from-".</summary>
public sealed record FacetCounts(
    IReadOnlyDictionary<string, int> District, IReadOnlyDictionary<string, int> Commune, IReadOnlyDictionary<string, int> Star,
    IReadOnlyDictionary<string, int> Group, IReadOnlyDictionary<string, int> Set, IReadOnlyDictionary<string, int> ProducerType,
    IReadOnlyDictionary<string, int> Price, IReadOnlyDictionary<string, int> InStock)
{
    private static readonly Dictionary<string, int> _none = [];

    public static FacetCounts None { get; } = Of(_ => _none);

    internal static FacetCounts Of(Func<Facet, IReadOnlyDictionary<string, int>> counts) => new(
        counts(Facet.District), counts(Facet.Commune), counts(Facet.Star), counts(Facet.Group),
        counts(Facet.Set), counts(Facet.ProducerType), counts(Facet.Price), counts(Facet.InStock));
}
