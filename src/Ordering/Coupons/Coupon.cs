namespace Marketplace.Ordering.Coupons;

/// <summary>A discount by code: who pays for it, how much, how often, when.</summary>
internal sealed class Coupon
{
    public Guid Id { get; set; }

    /// <summary>Upper case, unique.</summary>
    public required string Code { get; set; }

    /// <summary>The producer that gives it and pays for it; null = the marketplace does, on goods of every producer.</summary>
    public string? ProducerCode { get; set; }

    /// <summary>Per cent of the goods; null = <see cref="AmountVnd"/>.</summary>
    public decimal? Percent { get; set; }

    /// <summary>Whole đồng off; with <see cref="Percent"/> the most that it takes off, 0 = no such limit.</summary>
    public long AmountVnd { get; set; }

    /// <summary>Goods must reach this sum.</summary>
    public long FromGoodsVnd { get; set; }

    public DateOnly ValidFrom { get; set; }

    /// <summary>Exclusive.</summary>
    public DateOnly ValidTo { get; set; }

    public int MostUses { get; set; }

    public int MostUsesPerBuyer { get; set; }

    /// <summary>Raised by one conditional statement with each order that uses it.</summary>
    public int Uses { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public bool IsSample { get; set; }
}

/// <summary>That a buyer has used a coupon in one checkout.</summary>
internal sealed class CouponUse
{
    public Guid Id { get; set; }

    public Guid CouponId { get; set; }

    public Guid GroupId { get; set; }

    /// <summary>The phone in E.164: what a guest is known by.</summary>
    public required string Buyer { get; set; }

    /// <summary>1, 2, …: unique with coupon and buyer, so that two checkouts at once cannot both take the last one.</summary>
    public int Number { get; set; }

    /// <summary>The orders that it was for have ended without a sale: it counts no more.</summary>
    public DateTimeOffset? GivenBackAt { get; set; }

    public bool IsSample { get; set; }
}
