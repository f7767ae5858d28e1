using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>What follows an order that was just placed, written beside it: letters, the end of the reservation, the note.</summary>
public sealed class AnnounceOrder(DbContext db, IAudit audit)
{
    internal void Placed(OrderGroup group)
    {
        foreach (var order in group.Orders)
        {
            audit.Note("order.placed", $"order:{order.Number}", "", order.State.ToString());
            if (group.BuyerEmail.Length > 0) db.Enqueue(new OrderLetter(order.Id, OrderLetterKind.Placed));
            if (order.State == OrderState.Placed) AskProducer(order);
            if (order.ReservedUntil is { } until) db.Enqueue(new ExpireOrder(order.Id), until);
        }
    }

    /// <summary>Of an order that waits for its money the producer hears when it is there: before, nothing can be done about it.</summary>
    private void AskProducer(Order order)
    {
        db.Enqueue(new OrderLetter(order.Id, OrderLetterKind.NewForProducer));
        db.Enqueue(new OrderLetter(order.Id, OrderLetterKind.Unanswered), order.PlacedAt + OrderQueues.AnswerWithin);
    }
}
