using Marketplace.Catalog.Stock;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Cards;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>
/// What every step of a producer's order shares: the order is looked for among those of the producers whose orders the person may work on,
/// so that another's is not found; the move, the stock given back, the money owed back, the note and the letters are one transaction.
/// </summary>
public sealed class OrderWork(
    DbContext db, ICurrentUser user, ICurrentActor who, ReleaseStock stock, OweRefund refunds, FollowMoney money, IAudit audit, TimeProvider clock)
{
    /// <param name="collectedVnd">What the buyer paid at the door with this step; null = not known.</param>
    /// <returns>Error at "order" when it is not one of the person's.</returns>
    internal Task<Result> OnAsync(
        string number, OrderLetterKind? letter, Func<Order, Step, Task<Result>> step, CancellationToken cancel, long? collectedVnd = null) =>
        db.InTransactionAsync(async c =>
        {
            var own = db.Set<Order>().OwnedBy(user, ProducerRight.Orders, o => o.ProducerCode).Where(o => o.Number == number);
            await own.LockAsync(c);
            var order = await own.Include(o => o.Lines).SingleOrDefaultAsync(c);
            return order is null ? Result.Refused(new FieldError("order", OrderingTexts.NoSuchOrder())) : await MoveAsync(order, letter, step, c, collectedVnd);
        }, cancel);

    /// <summary>For whoever has already found the order by right: the buyer, a job, a webhook. In a transaction; its end saves.</summary>
    internal async Task<Result> MoveAsync(
        Order order, OrderLetterKind? letter, Func<Order, Step, Task<Result>> step, CancellationToken cancel, long? collectedVnd = null)
    {
        var before = order.State;
        var done = await step(order, new Step(who.Actor, clock.GetUtcNow(), cancel));
        if (!done.Succeeded || order.State == before) return done;
        if (OrderMoves.HoldsStock(before) && GivesBack(order.State))
            await stock.ExecuteAsync([.. order.Lines.Where(l => l.OpenQuantity > 0).Select(l => new StockLine(l.VariantId, l.OpenQuantity))], cancel);
        if (RefundReason(before, order.State) is { } reason) await refunds.RestAsync(order.Id, reason, cancel);
        if (order.PaymentMethod == PaymentMethod.Card && before == OrderState.AwaitingPayment && GivesBack(order.State))
            db.Enqueue(new CloseCardPages(order.Id));
        audit.Note("order.moved", $"order:{order.Number}", before.ToString(), order.State.ToString());
        if (letter is { } kind) db.Enqueue(new OrderLetter(order.Id, kind));
        return await money.ExecuteAsync(order, before, collectedVnd, cancel);
    }

    /// <summary>Null = the move owes nobody money; what comes back after delivery is owed line by line.</summary>
    private static string? RefundReason(OrderState from, OrderState to) => (from, to) switch
    {
        (_, OrderState.Cancelled) => RefundReasons.Cancelled,
        (OrderState.DeliveryFailed, OrderState.Returned) => RefundReasons.NotDelivered,
        _ => null,
    };

    private static bool GivesBack(OrderState state) => state is OrderState.Cancelled or OrderState.Expired or OrderState.Returned;
}

/// <summary>Who takes a step, and when.</summary>
internal sealed record Step(Actor Actor, DateTimeOffset Now, CancellationToken Cancel);
