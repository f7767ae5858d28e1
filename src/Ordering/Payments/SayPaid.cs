using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments;

/// <summary>
/// The buyer says that the transfer is made: noted and told to the seller once, and the goods are held a day longer, once, so that somebody
/// can look at the account. The order stays unpaid: only money that arrives pays it. Said again it changes nothing. Errors: order (not one
/// that the key opens), state (it waits for no transfer, or its time is over).
/// </summary>
public sealed class SayPaid(DbContext db, IAudit audit, TimeProvider clock)
{
    /// <summary>As long as an order that is paid at the door may wait for an answer.</summary>
    private static readonly TimeSpan _heldLonger = OrderQueues.AnswerWithin;

    /// <param name="orderNumber">An order of the group that number and phone, or the account, open.</param>
    public Task<Result> ExecuteAsync(OrderKey key, string orderNumber, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        var id = await key.GroupsOf(db).SelectMany(g => g.Orders).Where(o => o.Number == orderNumber).Select(o => (Guid?)o.Id).SingleOrDefaultAsync(c);
        if (id is null) return Result.Refused(new FieldError("order", OrderingTexts.NoSuchOrder()));
        await db.Set<Order>().Where(o => o.Id == id).LockAsync(c);
        var order = await db.Set<Order>().SingleAsync(o => o.Id == id, c);
        if (order.BuyerSaidPaidAt is not null) return Result.Ok();
        var now = clock.GetUtcNow();
        if (order is not { State: OrderState.AwaitingPayment, PaymentMethod: PaymentMethod.BankTransfer } || !(order.ReservedUntil > now))
            return Result.Refused(new FieldError("state", OrderingTexts.NoTransferAwaited()));
        order.BuyerSaidPaidAt = now;
        order.ReservedUntil = now + _heldLonger;
        audit.Note("order.said-paid", $"order:{order.Number}");
        db.Enqueue(new OrderLetter(order.Id, OrderLetterKind.SaidPaid));
        return Result.Ok();
    }, cancel);
}
