namespace Marketplace.Ordering.Checkout;

/// <summary>A cart with every sum that will stand in its orders. All amounts are whole đồng.</summary>
public sealed record PricedCart(IReadOnlyList<PricedOrder> Orders)
{
    /// <summary>Codes that take nothing off: for other goods, or the goods do not reach their sum.</summary>
    public IReadOnlyList<string> IdleCoupons { get; init; } = [];

    public long GoodsVnd => Orders.Sum(o => o.GoodsVnd);

    public long ShippingVnd => Orders.Sum(o => o.ShippingVnd ?? 0);

    public long DiscountVnd => Orders.Sum(o => o.DiscountVnd);

    public long TotalVnd => Orders.Sum(o => o.TotalVnd);
}

/// <summary>What one producer's part comes to.</summary>
/// <param name="ShippingVnd">Null = to be agreed; the total is then without it.</param>
public sealed record PricedOrder(string ProducerCode, IReadOnlyList<PricedLine> Lines, long? ShippingVnd)
{
    public long GoodsVnd => Lines.Sum(l => l.GoodsVnd);

    public long DiscountVnd => Lines.Sum(l => l.DiscountVnd);

    public long CommissionVnd => Lines.Sum(l => l.CommissionVnd);

    public long TotalVnd => checked(GoodsVnd - DiscountVnd + (ShippingVnd ?? 0));
}

/// <summary>A line as it will be ordered.</summary>
public sealed record PricedLine
{
    public required CartLine Line { get; init; }

    public long GoodsVnd => checked(Line.UnitPriceVnd * Line.Quantity);

    public required long DiscountVnd { get; init; }

    /// <summary>Part of the discount that the marketplace pays for.</summary>
    public required long FundedByMarketplaceVnd { get; init; }

    public required decimal CommissionPercent { get; init; }

    public required long CommissionVnd { get; init; }
}

/// <summary>A pack in a cart with its price of now.</summary>
public sealed record CartLine(Guid VariantId, string ProducerCode, long UnitPriceVnd, int Quantity);
