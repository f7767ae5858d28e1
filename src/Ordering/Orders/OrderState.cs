namespace Marketplace.Ordering.Orders;

/// <summary>Where an order stands. Stored by name; the moves between states are <see cref="OrderMoves"/>.</summary>
public enum OrderState
{
    /// <summary>The producer has not answered yet; money is collected on delivery.</summary>
    Placed,

    /// <summary>Stock is held until the money arrives or the time is over.</summary>
    AwaitingPayment,

    /// <summary>The producer took the order, or its money arrived.</summary>
    Confirmed,

    Packed,

    /// <summary>Everything was handed over to a carrier or is on the producer's own way.</summary>
    Shipped,

    Delivered,

    /// <summary>Nothing can be asked of the producer any more.</summary>
    Completed,

    Cancelled,

    /// <summary>The money did not arrive in time.</summary>
    Expired,

    DeliveryFailed,

    /// <summary>All of it came back.</summary>
    Returned,
}
