using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>
/// Ends an order before it left; its stock goes back at once. A producer says why; a buyer may do it until the producer has answered.
/// What has partly left is not ended so. Errors: order, state, Reason.
/// </summary>
public sealed class CancelOrder(OrderWork work, DbContext db)
{
    public Task<Result> ByProducerAsync(string number, string reason, CancellationToken cancel) =>
        work.OnAsync(number, OrderLetterKind.Cancelled, (order, step) =>
            Task.FromResult(ReasonGiven.Check(reason) ?? Cancel(order, reason.Trim(), step)), cancel);

    private static Result Cancel(Order order, string reason, Step step) => order.Lines.Exists(l => l.ShippedQuantity > 0)
        ? Result.Refused(new FieldError("state", OrderingTexts.PartlySent()))
        : order.MoveTo(OrderState.Cancelled, step.Actor, reason, step.Now);

    /// <param name="orderNumber">An order of the group that number and phone, or the account, open.</param>
    public Task<Result> ByBuyerAsync(OrderKey key, string orderNumber, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        var own = key.GroupsOf(db).SelectMany(g => g.Orders).Where(o => o.Number == orderNumber).Select(o => o.Id);
        var found = db.Set<Order>().Where(o => own.Contains(o.Id));
        await found.LockAsync(c);
        var order = await found.Include(o => o.Lines).SingleOrDefaultAsync(c);
        if (order is null) return Result.Refused(new FieldError("order", OrderingTexts.NoSuchOrder()));
        if (order.State is not (OrderState.Placed or OrderState.AwaitingPayment))
            return Result.Refused(new FieldError("state", OrderingTexts.MoveRefused(order.State, OrderState.Cancelled)));
        // Of an order that waits for its money the producer has heard only if the buyer said that it is on the way.
        if (order.State == OrderState.Placed || order.BuyerSaidPaidAt is not null)
            db.Enqueue(new OrderLetter(order.Id, OrderLetterKind.CancelledForProducer));
        return await work.MoveAsync(order, OrderLetterKind.Cancelled, (o, step) =>
            Task.FromResult(o.MoveTo(OrderState.Cancelled, step.Actor, OrderReasons.ByBuyer, step.Now)), c);
    }, cancel);
}
