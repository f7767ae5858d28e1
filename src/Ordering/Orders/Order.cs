using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Ordering.Shipping;

namespace Marketplace.Ordering.Orders;

/// <summary>What one producer owes one buyer: prices, shipping and commission are those of the moment of placing.</summary>
internal sealed class Order
{
    public Guid Id { get; set; }

    public Guid GroupId { get; set; }

    public OrderGroup Group { get; set; } = null!;

    public required string Number { get; set; }

    public required string ProducerCode { get; set; }

    public required string ProducerName { get; set; }

    public OrderState State { get; set; }

    public PaymentMethod PaymentMethod { get; set; }

    public ShippingMethod ShippingMethod { get; set; }

    public long GoodsVnd { get; set; }

    /// <summary>As quoted at placing; null = to be agreed, and the total is without it.</summary>
    public long? ShippingVnd { get; set; }

    public long DiscountVnd { get; set; }

    public long TotalVnd { get; set; }

    public long CommissionVnd { get; set; }

    /// <summary>What of the total has reached the seller: by transfer or card when it is confirmed, at the door when it is delivered.</summary>
    public long PaidVnd { get; set; }

    /// <summary>What of that is owed back, or was given back. Changed by <see cref="OweRefund"/> alone, by one conditional statement.</summary>
    public long RefundedVnd { get; set; }

    /// <summary>In the text of a bank transfer; unique.</summary>
    public required string PaymentCode { get; set; }

    /// <summary>While unpaid the stock is held until then; null = no limit.</summary>
    public DateTimeOffset? ReservedUntil { get; set; }

    /// <summary>When the buyer said that the transfer is made; null = not said. It pays nothing: money that arrives does.</summary>
    public DateTimeOffset? BuyerSaidPaidAt { get; set; }

    public DateTimeOffset PlacedAt { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    public DateTimeOffset? ShippedAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>How often the order has moved: the number of its last move.</summary>
    public int Steps { get; set; }

    /// <summary>The day by which the producer promised to hand over; of an order that is paid before, reckoned anew from the payment.</summary>
    public DateOnly ShipBy { get; set; }

    /// <summary>Alcohol is in it: the buyer said to be 18 or older, and it is handed to nobody younger.</summary>
    public bool IsForAdults { get; set; }

    /// <summary>A trial: its price is demonstration data.</summary>
    public bool IsSample { get; set; }

    /// <summary>Stripe may be asked for its money: an order that waits for it and whose goods are still held.</summary>
    public bool MayBePaidByCard(DateTimeOffset now) =>
        PaymentMethod == PaymentMethod.Card && State == OrderState.AwaitingPayment && ReservedUntil > now;

    public List<OrderLine> Lines { get; set; } = [];

    public List<OrderMove> Moves { get; set; } = [];

    public List<Shipment> Shipments { get; set; } = [];

    public List<Refund> Refunds { get; set; } = [];
}
