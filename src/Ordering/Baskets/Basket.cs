namespace Marketplace.Ordering.Baskets;

/// <summary>What somebody means to buy: a guest's by a protected cookie, or an account's.</summary>
internal sealed class Basket
{
    public Guid Id { get; set; }

    public Guid? AccountId { get; set; }

    /// <summary>Baskets that nobody touched for long are deleted.</summary>
    public DateTimeOffset TouchedAt { get; set; }

    public List<BasketLine> Lines { get; set; } = [];
}

internal sealed class BasketLine
{
    public Guid BasketId { get; set; }

    public Guid VariantId { get; set; }

    public int Quantity { get; set; }

    /// <summary>What the pack cost when the buyer last saw it, in đồng.</summary>
    public long SeenPriceVnd { get; set; }

    public DateTimeOffset AddedAt { get; set; }
}
