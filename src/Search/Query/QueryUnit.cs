namespace Marketplace.Search.Query;

/// <summary>A unit of a query: a word, a synonym phrase, a place or a category, with every way to meet it.</summary>
internal sealed record QueryUnit(string Text, IReadOnlyList<TermMatch> Terms, PlaceMatch? Place = null, CategoryMatch? Category = null);

/// <summary>Met where all of <paramref name="Terms"/> stand, in one field. <paramref name="Folded"/>: among the terms without marks.</summary>
internal sealed record TermMatch(MatchLevel Level, bool Folded, IReadOnlyList<string> Terms);

/// <summary>Met by products of a producer in one of these units on the day asked for.</summary>
/// <param name="Areas">Reporting areas (old districts).</param>
/// <param name="Communes">Communes of today.</param>
/// <param name="OldCommunes">Communes of the plan period.</param>
/// <param name="Around">Areas in which the old communes lie: there a product of unknown commune may name the place itself.</param>
internal sealed record PlaceMatch(
    IReadOnlyList<string> Areas, IReadOnlyList<string> Communes, IReadOnlyList<string> OldCommunes, IReadOnlyList<string> Around);

/// <summary>Met by products of a group or a set named in full.</summary>
internal sealed record CategoryMatch(IReadOnlyList<string> Groups, IReadOnlyList<string> Sets);

/// <summary>What the words of a query ask for beside text. It narrows; it never selects a facet's value.</summary>
internal sealed record QueryIntent
{
    public static QueryIntent None { get; } = new();

    public IReadOnlyList<int>? Stars { get; init; }

    /// <summary>Đồng, inclusive.</summary>
    public long? PriceFrom { get; init; }

    /// <summary>Đồng, exclusive.</summary>
    public long? PriceTo { get; init; }

    public IReadOnlyList<string>? ProducerTypes { get; init; }

    /// <summary>Every one must hold.</summary>
    public IReadOnlyList<PlaceFilter> Places { get; init; } = [];
}

/// <summary>A place that narrows. Without a type word it also takes products of unknown commune around it that bear its name.</summary>
internal sealed record PlaceFilter(PlaceMatch Place, IReadOnlyList<TermMatch> Names);

/// <summary>A query read once for both engines.</summary>
/// <param name="Text">The words as understood, for people.</param>
/// <param name="Units">What says what it is comes first, places last.</param>
internal sealed record ParsedQuery(string Text, bool HasMarks, IReadOnlyList<QueryUnit> Units, QueryIntent Intent)
{
    public static ParsedQuery Empty { get; } = new("", false, [], QueryIntent.None);

    /// <summary>All units of text side by side: what a name that is meant most often shows.</summary>
    public IReadOnlyList<TermMatch> Whole { get; init; } = [];

    /// <summary>The same with bare places read as plain names, for when no product lies there; null when no bare place narrows.</summary>
    public ParsedQuery? AsNames { get; init; }

    /// <summary>Match rule: of three or more units one may be missing, never the first.</summary>
    public bool MayMissOne => Units.Count >= 3;
}
