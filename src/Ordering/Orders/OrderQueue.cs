namespace Marketplace.Ordering.Orders;

/// <summary>The lists in which a producer's people find their orders.</summary>
public enum OrderQueue
{
    All,

    /// <summary>Waits for the producer's answer.</summary>
    ToConfirm,

    /// <summary>Has waited for it longer than a day; also in <see cref="ToConfirm"/>.</summary>
    Late,

    ToPack,

    ToHandOver,

    /// <summary>Handed over, or could not be delivered yet.</summary>
    OnTheWay,

    /// <summary>Nothing is to be done any more.</summary>
    Done,
}

internal static class OrderQueues
{
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromDays(1);

    public static IQueryable<Order> In(this IQueryable<Order> orders, OrderQueue queue, DateTimeOffset now)
    {
        var late = now - AnswerWithin;
        return queue switch
        {
            OrderQueue.All => orders,
            OrderQueue.ToConfirm => orders.Where(o => o.State == OrderState.Placed),
            OrderQueue.Late => orders.Where(o => o.State == OrderState.Placed && o.PlacedAt < late),
            OrderQueue.ToPack => orders.Where(o => o.State == OrderState.Confirmed),
            OrderQueue.ToHandOver => orders.Where(o => o.State == OrderState.Packed),
            OrderQueue.OnTheWay => orders.Where(o => o.State == OrderState.Shipped || o.State == OrderState.DeliveryFailed),
            OrderQueue.Done => orders.Where(o => o.State == OrderState.Delivered || o.State == OrderState.Completed
                || o.State == OrderState.Cancelled || o.State == OrderState.Expired || o.State == OrderState.Returned),
            _ => throw new ArgumentOutOfRangeException(nameof(queue)),
        };
    }
}
