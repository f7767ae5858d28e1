namespace Marketplace.Catalog.Products;

/// <summary>A pack of a product that can be bought. Pack sizes are never counted as products.</summary>
internal sealed class Variant
{
    public Guid Id { get; set; }

    public required string ProductCode { get; set; }

    public int Position { get; set; }

    /// <summary>As the buyer reads it: "Hũ 500 g".</summary>
    public required string Label { get; set; }

    /// <summary>In <see cref="NetUnit"/>.</summary>
    public int NetQuantity { get; set; }

    /// <summary>g, ml or piece.</summary>
    public required string NetUnit { get; set; }

    /// <summary>Whole đồng.</summary>
    public long PriceVnd { get; set; }

    public int OnHand { get; set; }

    /// <summary>What carriers charge for one pack: the greater of real and volumetric weight, in grams; null = not known.</summary>
    public int? ShippingGrams { get; set; }

    /// <summary>At so many or fewer the producer's people are told; null = they are not.</summary>
    public int? LowStockAt { get; set; }

    /// <summary>When they were told that it is low now; null = it is not, or they were not.</summary>
    public DateTimeOffset? LowToldAt { get; set; }

    /// <summary>The producer's own number of it; empty = none.</summary>
    public string Sku { get; set; } = "";

    public PackSale Sale { get; set; }

    public bool IsSample { get; set; }
}

/// <summary>Whether buyers can take a pack. Paused by its producer for now; Retired = no longer made, kept for orders of before. Stored by name.</summary>
public enum PackSale { OnSale, Paused, Retired }
