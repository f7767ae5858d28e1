namespace Marketplace.Search.Query;

/// <summary>A unit of a query: a word, a phrase, a place or a category, with every way to meet it.</summary>
internal sealed record QueryUnit(string Text, IReadOnlyList<TermMatch> Terms, PlaceMatch? Place = null, CategoryMatch? Category = null)
{
    /// <summary>Its words as they were typed.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>It names goods that the shop has, by their kind.</summary>
    public bool IsKind { get; init; }

    /// <summary>What else it may be called.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Others { get; init; } = [];
}

/// <summary>Met where all of <paramref name="Terms"/> stand, in one field. <paramref name="Folded"/>: among the terms without marks.</summary>
internal sealed record TermMatch(MatchLevel Level, bool Folded, IReadOnlyList<string> Terms)
{
    /// <summary>Of all units side by side: the term of a whole name, which alone counts as its beginning when some name is just what was asked.</summary>
    public string? WholeName { get; init; }
}

/// <summary>Met by products of a producer in one of these units on the day asked for.</summary>
/// <param name="Areas">Reporting areas (old districts).</param>
/// <param name="Communes">Communes of today.</param>
/// <param name="OldCommunes">Communes of the plan period.</param>
/// <param name="Around">Areas in which the old communes lie: there a product of unknown commune may name the place itself.</param>
internal sealed record PlaceMatch(
    IReadOnlyList<string> Areas, IReadOnlyList<string> Communes, IReadOnlyList<string> OldCommunes, IReadOnlyList<string> Around)
{
    /// <summary>Units inside one of the other's areas, and none of it an area itself.</summary>
    public bool IsInside(PlaceMatch wider) => Areas.Count == 0 && Around.Count > 0 && Around.Any(wider.Areas.Contains);

    public static PlaceMatch Union(IEnumerable<PlaceMatch> places)
    {
        var all = places.ToList();
        return new PlaceMatch(
            [.. all.SelectMany(p => p.Areas).Distinct()], [.. all.SelectMany(p => p.Communes).Distinct()],
            [.. all.SelectMany(p => p.OldCommunes).Distinct()], [.. all.SelectMany(p => p.Around).Distinct()]);
    }
}

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

    /// <summary>Other readings, asked in turn when this one finds nothing: bare places as names, figures as words or as prices.</summary>
    public IReadOnlyList<ParsedQuery> Otherwise { get; init; } = [];

    /// <summary>The order that its words ask for.</summary>
    public ProductSort? Sort { get; init; }

    /// <summary>No unit may be missing: one is a place elsewhere, or the words were guessed.</summary>
    public bool NeedsAll { get; init; }

    /// <summary>The same query with marks forgiven, when no hit of that bears those that were typed.</summary>
    public ParsedQuery? Contradicted { get; init; }

    /// <summary>Signs without a word or a number: there is nothing to look for.</summary>
    public bool SaysNothing { get; init; }

    /// <summary>Match rule: of three or more one may be missing, never the first and no goods that are named by several words. Such a name counts by
    /// its words.</summary>
    public bool MayMissOne => !NeedsAll && Units.Sum(u => u.IsKind ? Math.Max(1, u.Others.Count > 0 ? 1 : u.Words.Count) : 1) >= 3 && !Units.Skip(1)
        .Any(u => u.IsKind && u.Words.Count > 1);
}
