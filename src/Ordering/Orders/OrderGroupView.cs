using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Ordering.Shipping;
using Marketplace.Shared;

namespace Marketplace.Ordering.Orders;

/// <summary>A checkout as its buyer sees it. Amounts in whole đồng.</summary>
public sealed record OrderGroupView
{
    public required string Number { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public required string BuyerName { get; init; }

    /// <summary>E.164.</summary>
    public required string BuyerPhone { get; init; }

    public required string Address { get; init; }

    public required string Note { get; init; }

    public required long GoodsVnd { get; init; }

    public required long ShippingVnd { get; init; }

    public required long DiscountVnd { get; init; }

    public required long TotalVnd { get; init; }

    public required IReadOnlyList<OrderView> Orders { get; init; }

    public bool HasSample => Orders.Any(o => o.IsSample);
}

/// <summary>One producer's order.</summary>
public sealed record OrderView
{
    public required string Number { get; init; }

    public required string ProducerCode { get; init; }

    public required string ProducerName { get; init; }

    public required OrderState State { get; init; }

    public required PaymentMethod PaymentMethod { get; init; }

    public required ShippingMethod ShippingMethod { get; init; }

    public required long GoodsVnd { get; init; }

    /// <summary>Null = to be agreed.</summary>
    public required long? ShippingVnd { get; init; }

    public required long DiscountVnd { get; init; }

    public required long TotalVnd { get; init; }

    public required long PaidVnd { get; init; }

    /// <summary>Owed back or given back; money beyond the order's own is not in it.</summary>
    public required long RefundedVnd { get; init; }

    public required string PaymentCode { get; init; }

    public required DateTimeOffset? ReservedUntil { get; init; }

    /// <summary>When the buyer said that the transfer is made, which is not that it arrived; null = not said.</summary>
    public required DateTimeOffset? BuyerSaidPaidAt { get; init; }

    public required DateOnly ShipBy { get; init; }

    /// <summary>Alcohol is in it: handed to nobody under 18.</summary>
    public required bool IsForAdults { get; init; }

    public required bool IsSample { get; init; }

    public required IReadOnlyList<OrderLineView> Lines { get; init; }

    public required IReadOnlyList<OrderMoveView> Moves { get; init; }

    public required IReadOnlyList<ShipmentView> Shipments { get; init; }

    public required IReadOnlyList<RefundView> Refunds { get; init; }

    /// <summary>The buyer may still end it without asking.</summary>
    public bool MayBeCancelledByBuyer => State is OrderState.Placed or OrderState.AwaitingPayment;
}

public sealed record OrderLineView(Guid Id, Guid VariantId, string ProductCode, string ProductName, string PackLabel, long UnitPriceVnd, int Quantity)
{
    public required long GoodsVnd { get; init; }

    public required long DiscountVnd { get; init; }

    public required int ShippedQuantity { get; init; }

    /// <summary>Packs that were cancelled before they left.</summary>
    public required int CancelledQuantity { get; init; }

    /// <summary>Packs that have left or are to leave: what is packed, printed and waited for.</summary>
    public int NotCancelled => Quantity - CancelledQuantity;

    public int LeftToSend => NotCancelled - ShippedQuantity;
}

public sealed record OrderMoveView(OrderState To, DateTimeOffset At, ActorKind By, string Reason);

/// <param name="OrderLineId">Null = the order as a whole.</param>
/// <param name="Reason">Words, or one of <see cref="RefundReasons"/>.</param>
/// <param name="IsSurplus">Money beyond the order's own: a second payment, or one that came too late.</param>
public sealed record RefundView(
    Guid Id, Guid? OrderLineId, int Quantity, long AmountVnd, string Reason, RefundState State, DateTimeOffset CreatedAt, DateTimeOffset? DoneAt,
    bool IsSurplus);

public sealed record ShipmentView(string Carrier, string TrackingCode, DateTimeOffset HandedOverAt);
