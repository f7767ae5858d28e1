using Marketplace.Ordering.Payments;
using Marketplace.Shared;

namespace Marketplace.Ordering.Orders;

/// <summary>The one way an order's state changes: a legal move, kept with who, when and why.</summary>
internal static class OrderSteps
{
    /// <summary>Error at "state": the move is not in the table.</summary>
    public static Result MoveTo(this Order order, OrderState to, Actor actor, string reason, DateTimeOffset now)
    {
        if (!OrderMoves.Allows(order.State, to))
            return Result.Refused(new FieldError("state", OrderingTexts.MoveRefused(order.State, to)));
        order.Moves.Add(new OrderMove
        {
            Id = Guid.CreateVersion7(now), OrderId = order.Id, Number = ++order.Steps, From = order.State, To = to, At = now,
            ActorKind = actor.Kind, ActorId = actor.AccountId, Reason = reason, IsSample = order.IsSample,
        });
        order.State = to;
        switch (to)
        {
            case OrderState.Confirmed:
                order.ConfirmedAt = now;
                order.ReservedUntil = null;
                break;
            case OrderState.Shipped:
                order.ShippedAt = now;
                break;
            case OrderState.Delivered:
                order.DeliveredAt = now;
                if (order.PaymentMethod == PaymentMethod.CashOnDelivery) order.PaidVnd = order.TotalVnd;
                break;
            default:
                break;
        }
        return Result.Ok();
    }
}
