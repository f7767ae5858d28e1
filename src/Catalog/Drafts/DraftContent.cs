using Marketplace.Catalog.Products;

namespace Marketplace.Catalog.Drafts;

/// <summary>All that a listing says, as its producer writes it: whole only when it is submitted. Kept for each version.</summary>
public sealed record DraftContent
{
    public string Name { get; init; } = "";

    /// <summary>01-26; null = not chosen.</summary>
    public string? SetCode { get; init; }

    /// <summary>A sentence or two, as lists show it.</summary>
    public string Description { get; init; } = "";

    public IReadOnlyList<DraftPack> Packs { get; init; } = [];

    public IReadOnlyList<DraftPhoto> Photos { get; init; } = [];

    public string Story { get; init; } = "";

    public ProductLabel Label { get; init; } = new();

    /// <summary>The pack that a photo shows; null = all of them, also where its pack is no longer there.</summary>
    public DraftPack? PackOf(DraftPhoto photo) => photo.Pack is { } id ? Packs.FirstOrDefault(p => p.Id == id) : null;
}

/// <summary>
/// A pack that is or will be on sale. <see cref="PriceVnd"/> in whole đồng, <see cref="NetQuantity"/> in <see cref="NetUnit"/> (g, ml, piece).
/// </summary>
/// <param name="Id">The pack's own, from the first time it is written down.</param>
public sealed record DraftPack(Guid Id, string Label, int NetQuantity, string NetUnit, long PriceVnd)
{
    public int OnHand { get; init; }

    public int? LowStockAt { get; init; }

    /// <summary>What carriers charge for; null = not known.</summary>
    public int? Grams { get; init; }

    /// <summary>The producer's own number of it; empty = none.</summary>
    public string Sku { get; init; } = "";

    /// <summary>Buyers can take it already: its price and stock are changed in the list of packs alone.</summary>
    public bool IsOnSale { get; init; }
}

/// <param name="FileId">The sender's, cleaned; empty = a shipped drawing, which demonstrations have and which says what it is.</param>
/// <param name="Key">In <c>PictureUrls</c>.</param>
/// <param name="Alt">What it shows, for those who do not see it; empty = the product's name is said.</param>
public sealed record DraftPhoto(Guid FileId, string Key, string Alt)
{
    /// <summary>Id of the pack that it shows; null = all. Read it by <see cref="DraftContent.PackOf"/>.</summary>
    public Guid? Pack { get; init; }
}
