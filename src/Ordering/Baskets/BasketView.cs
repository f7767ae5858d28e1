namespace Marketplace.Ordering.Baskets;

/// <summary>A basket as its page shows it. Sums are of goods alone, in whole đồng.</summary>
public sealed record BasketView(IReadOnlyList<BasketPart> Parts)
{
    public static BasketView Empty { get; } = new([]);

    public long GoodsVnd => Parts.Sum(p => p.GoodsVnd);

    public int Count => Parts.Sum(p => p.Items.Sum(i => i.Quantity));

    public bool HasAlcohol => Parts.Any(p => p.HasAlcohol);

    /// <summary>Nothing stands in the way of the checkout.</summary>
    public bool CanBeOrdered => Parts.Count > 0 && Parts.All(p => p.Items.All(i => i.IsEnough));
}

/// <summary>What is of one producer, and will be one order.</summary>
public sealed record BasketPart(string ProducerCode, string ProducerName, string ProducerSlug, IReadOnlyList<BasketItem> Items)
{
    public long GoodsVnd => Items.Sum(i => i.GoodsVnd);

    /// <summary>Charged weight of all packs; null when one is not known.</summary>
    public long? Grams => Items.All(i => i.Grams is not null) ? Items.Sum(i => (long)i.Grams!.Value * i.Quantity) : null;

    /// <summary>Sold to nobody under 18, and handed to nobody younger.</summary>
    public bool HasAlcohol => Items.Any(i => i.IsAlcohol);

    public bool IsSample => Items.Any(i => i.IsSample);
}

public sealed record BasketItem
{
    public required Guid VariantId { get; init; }

    public required string ProductCode { get; init; }

    public required string ProductSlug { get; init; }

    public required string ProductName { get; init; }

    public required string ProducerCode { get; init; }

    public required string ProducerName { get; init; }

    public required string ProducerSlug { get; init; }

    public required string? MediaKey { get; init; }

    public required string PictureAlt { get; init; }

    public required string PackLabel { get; init; }

    public required long UnitPriceVnd { get; init; }

    public required long SeenPriceVnd { get; init; }

    public required int Quantity { get; init; }

    /// <summary>On hand now; 0 also when it is not sold any more.</summary>
    public required int Left { get; init; }

    public required int? Grams { get; init; }

    public required bool IsAlcohol { get; init; }

    public required bool IsSample { get; init; }

    public long GoodsVnd => checked(UnitPriceVnd * Quantity);

    public bool IsEnough => Left >= Quantity;

    public bool PriceChanged => SeenPriceVnd != UnitPriceVnd;
}
