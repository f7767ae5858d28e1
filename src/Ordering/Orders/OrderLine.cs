namespace Marketplace.Ordering.Orders;

/// <summary>A pack in an order, with its name and price of the moment of placing.</summary>
internal sealed class OrderLine
{
    public Guid Id { get; set; }

    public Guid OrderId { get; set; }

    public Order Order { get; set; } = null!;

    public int Position { get; set; }

    public Guid VariantId { get; set; }

    public required string ProductCode { get; set; }

    public required string ProductName { get; set; }

    public required string PackLabel { get; set; }

    public long UnitPriceVnd { get; set; }

    public int Quantity { get; set; }

    public long GoodsVnd { get; set; }

    /// <summary>The line's share of what coupons took off.</summary>
    public long DiscountVnd { get; set; }

    /// <summary>The part of <see cref="DiscountVnd"/> that the marketplace pays for.</summary>
    public long FundedByMarketplaceVnd { get; set; }

    /// <summary>Frozen at placing: per cent of what the buyer pays for the line.</summary>
    public decimal CommissionPercent { get; set; }

    public long CommissionVnd { get; set; }

    public int ShippedQuantity { get; set; }

    public int ReturnedQuantity { get; set; }

    /// <summary>Packs that were cancelled before they left.</summary>
    public int CancelledQuantity { get; set; }

    /// <summary>What of the line was granted back to the buyer, in đồng.</summary>
    public long RefundedVnd { get; set; }

    /// <summary>Packs that have left or are to leave.</summary>
    public int NotCancelled => Quantity - CancelledQuantity;

    /// <summary>Packs that are still the buyer's, or on their way.</summary>
    public int OpenQuantity => NotCancelled - ReturnedQuantity;

    public bool IsSample { get; set; }
}
