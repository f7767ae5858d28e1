using static Marketplace.Ordering.Orders.OrderState;

namespace Marketplace.Ordering.Orders;

/// <summary>Every legal move of an order. What is not in this table is refused.</summary>
public static class OrderMoves
{
    private static readonly IReadOnlyDictionary<OrderState, IReadOnlyList<OrderState>> _next = new Dictionary<OrderState, IReadOnlyList<OrderState>>
    {
        [Placed] = [Confirmed, Cancelled],
        [AwaitingPayment] = [Confirmed, Cancelled, Expired],
        [Confirmed] = [Packed, Cancelled],
        [Packed] = [Shipped, Cancelled],
        [Shipped] = [Delivered, DeliveryFailed],
        [DeliveryFailed] = [Shipped, Returned],
        [Delivered] = [Completed, Returned],
        // Money that came too late may still be taken, when the stock is still there.
        [Expired] = [Confirmed],
        [Completed] = [],
        [Cancelled] = [],
        [Returned] = [],
    };

    public static IReadOnlyList<OrderState> From(OrderState state) => _next[state];

    public static bool Allows(OrderState from, OrderState to) => _next[from].Contains(to);

    /// <summary>The order holds goods that are not yet with the buyer, and may still give them back to the stock.</summary>
    public static bool HoldsStock(OrderState state) => state is Placed or AwaitingPayment or Confirmed or Packed or Shipped or DeliveryFailed;
}
