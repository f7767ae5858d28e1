using Marketplace.Shared;

namespace Marketplace.Ordering.Orders;

/// <summary>A step that an order took: who, when, why.</summary>
internal sealed class OrderMove
{
    public Guid Id { get; set; }

    public Guid OrderId { get; set; }

    /// <summary>1, 2, … within the order.</summary>
    public int Number { get; set; }

    /// <summary>Null = the order was placed.</summary>
    public OrderState? From { get; set; }

    public OrderState To { get; set; }

    public DateTimeOffset At { get; set; }

    public ActorKind ActorKind { get; set; }

    public Guid? ActorId { get; set; }

    /// <summary>Words of whoever moved it, or empty.</summary>
    public string Reason { get; set; } = "";

    public bool IsSample { get; set; }
}
