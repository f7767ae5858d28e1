using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Cards;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Refunds;

/// <param name="OrderLineId">Null = the order as a whole.</param>
/// <param name="Quantity">Packs of the line; 0 for the whole order.</param>
/// <param name="Reason">Shown to the buyer.</param>
internal sealed record RefundOwed(Guid OrderId, Guid? OrderLineId, int Quantity, long AmountVnd, string Reason);

/// <summary>
/// Writes down that a buyer gets money back, in the caller's transaction: never more than was paid, said by one conditional statement, so
/// that any number of refunds at once stay below it. What was paid by card goes back by card, asked for by a
/// job. What the caller changed of the order is saved before. Errors: Amount.
/// </summary>
public sealed class OweRefund(DbContext db, IAudit audit, TimeProvider clock)
{
    /// <returns>The refund's id.</returns>
    internal async Task<Result<Guid>> ExecuteAsync(RefundOwed owed, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A refund is owed in the transaction of what it is for.");
        var amount = owed.AmountVnd;
        if (amount <= 0 || !await db.TakeRefundAsync(owed.OrderId, amount, cancel)) return Refused();
        var order = await db.Set<Order>().AsNoTracking().Where(o => o.Id == owed.OrderId).Select(o => new
        {
            o.Number,
            o.IsSample,
            CardPaymentId = db.Set<CardPayment>().Where(p => p.OrderId == o.Id && p.State == CardPaymentState.Paid).Select(p => (Guid?)p.Id).FirstOrDefault(),
        }).SingleAsync(cancel);
        var now = clock.GetUtcNow();
        var refund = new Refund
        {
            Id = Guid.CreateVersion7(now),
            OrderId = owed.OrderId,
            OrderLineId = owed.OrderLineId,
            Quantity = owed.Quantity,
            AmountVnd = amount,
            Reason = owed.Reason,
            CreatedAt = now,
            CardPaymentId = order.CardPaymentId,
            IsSample = order.IsSample,
        };
        db.Add(refund);
        if (refund.CardPaymentId is not null) db.Enqueue(new SendRefund(refund.Id));
        audit.Note("refund.owed", $"order:{order.Number}", "", Vnd.Format(amount, System.Globalization.CultureInfo.InvariantCulture));
        return Result.Ok(refund.Id);
    }

    /// <summary>All that was paid and is not yet owed back; nothing when nothing is left.</summary>
    internal async Task RestAsync(Guid orderId, string reason, CancellationToken cancel)
    {
        await db.Set<Order>().Where(o => o.Id == orderId).LockAsync(cancel);
        var rest = await db.Set<Order>().AsNoTracking().Where(o => o.Id == orderId).Select(o => o.PaidVnd - o.RefundedVnd).SingleAsync(cancel);
        if (rest > 0) await ExecuteAsync(new RefundOwed(orderId, null, 0, rest, reason), cancel);
    }

    private static Result<Guid> Refused() => Result.Refused<Guid>(new FieldError("Amount", OrderingTexts.RefundAmount()));
}
