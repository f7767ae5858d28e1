namespace Marketplace.Storefront.Baskets;

/// <summary>Quantities as typed, by pack.</summary>
public sealed class BasketForm
{
    public List<BasketFormLine> Lines { get; set; } = [];

    /// <summary>The pack whose "take out" button was pressed.</summary>
    public Guid? Remove { get; set; }
}

public sealed class BasketFormLine
{
    public Guid VariantId { get; set; }

    public int Quantity { get; set; }
}
