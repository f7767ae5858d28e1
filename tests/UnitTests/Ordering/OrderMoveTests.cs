using Marketplace.Ordering.Orders;
using Shouldly;
using Xunit;
using static Marketplace.Ordering.Orders.OrderState;

namespace Marketplace.UnitTests.Ordering;

public sealed class OrderMoveTests
{
    /// <summary>Written down a second time, by hand: a change of the table must be meant.</summary>
    private static readonly HashSet<(OrderState, OrderState)> _legal =
    [
        (Placed, Confirmed), (Placed, Cancelled),
        (AwaitingPayment, Confirmed), (AwaitingPayment, Cancelled), (AwaitingPayment, Expired),
        (Confirmed, Packed), (Confirmed, Cancelled),
        (Packed, Shipped), (Packed, Cancelled),
        (Shipped, Delivered), (Shipped, DeliveryFailed),
        (DeliveryFailed, Shipped), (DeliveryFailed, Returned),
        (Delivered, Completed), (Delivered, Returned),
        (Expired, Confirmed),
    ];

    [Fact]
    public void Every_pair_of_states_is_legal_exactly_where_the_table_says_so()
    {
        var states = Enum.GetValues<OrderState>();
        foreach (var from in states)
            foreach (var to in states)
                OrderMoves.Allows(from, to).ShouldBe(_legal.Contains((from, to)), $"{from} → {to}");
    }

    [Fact]
    public void Every_state_but_the_first_two_can_be_reached() =>
        Enum.GetValues<OrderState>().Except(Enum.GetValues<OrderState>().SelectMany(OrderMoves.From)).ShouldBe([Placed, AwaitingPayment]);
}
