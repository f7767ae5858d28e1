namespace Marketplace.Search.Query;

/// <summary>What a reader has chosen: values of one facet are OR, facets are AND. Codes are those of the register.</summary>
public sealed record ProductFilter
{
    public string? Text { get; init; }

    /// <summary>Codes of the 13 areas, or "unknown".</summary>
    public IReadOnlyList<string> Districts { get; init; } = [];

    /// <summary>Codes of the 69 communes, or "unknown".</summary>
    public IReadOnlyList<string> Communes { get; init; } = [];

    public IReadOnlyList<int> Stars { get; init; } = [];

    public IReadOnlyList<string> Groups { get; init; } = [];

    public IReadOnlyList<string> Sets { get; init; } = [];

    public IReadOnlyList<string> ProducerTypes { get; init; } = [];

    /// <summary>Codes of producers; pages use it, it is no facet.</summary>
    public IReadOnlyList<string> Producers { get; init; } = [];

    /// <summary>Đồng, inclusive.</summary>
    public long? PriceFrom { get; init; }

    /// <summary>Đồng, exclusive, as the bands of the price facet are half-open.</summary>
    public long? PriceTo { get; init; }

    public bool InStockOnly { get; init; }

    /// <summary>Neither words nor anything chosen: all products of the shop.</summary>
    public bool IsAll => IsEmpty && Text is null;

    /// <summary>Nothing is chosen; words may be asked for all the same.</summary>
    public bool IsEmpty => Districts.Count + Communes.Count + Stars.Count + Groups.Count + Sets.Count + ProducerTypes.Count + Producers.Count == 0
        && PriceFrom is null && PriceTo is null && !InStockOnly;
}

public enum ProductSort { Relevance, PriceUp, PriceDown, Newest, BestSelling, Rating }
