namespace Marketplace.Catalog.Products;

/// <summary>Read record: a pack that can be bought, as other modules may read it.</summary>
public sealed record PackFact
{
    public required Guid Id { get; init; }

    public required string ProductCode { get; init; }

    public required string Label { get; init; }

    /// <summary>Whole đồng.</summary>
    public required long PriceVnd { get; init; }

    public required int OnHand { get; init; }

    /// <summary>What carriers charge for: the greater of real and volumetric weight; null = not known.</summary>
    public required int? ShippingGrams { get; init; }

    public required PackSale Sale { get; init; }

    public required bool IsSample { get; init; }
}
