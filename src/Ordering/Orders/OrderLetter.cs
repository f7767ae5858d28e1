namespace Marketplace.Ordering.Orders;

/// <summary>A letter about an order, written after the step that it tells of was committed.</summary>
public sealed record OrderLetter(Guid OrderId, OrderLetterKind Kind);

/// <summary>What a letter tells. Stored by number in waiting jobs: add at the end.</summary>
public enum OrderLetterKind
{
    Placed, Confirmed, Shipped, Delivered, DeliveryFailed, Returned, Cancelled, Expired, Paid, NewForProducer,
    Refunded, PartShipped, Unanswered, CancelledForProducer, SaidPaid,
}
