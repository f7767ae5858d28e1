using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>A payment that its order did not need goes back whole: no part of the order's own sums. Once, as the payment takes its state once.</summary>
public sealed class OweSurplus(DbContext db, IAudit audit, TimeProvider clock)
{
    internal async Task ExecuteAsync(CardPayment payment, string reason, CancellationToken cancel)
    {
        var number = await db.Set<Orders.Order>().Where(o => o.Id == payment.OrderId).Select(o => o.Number).SingleAsync(cancel);
        var now = clock.GetUtcNow();
        var refund = new Refund
        {
            Id = Guid.CreateVersion7(now),
            OrderId = payment.OrderId,
            AmountVnd = payment.AmountVnd,
            Reason = reason,
            CreatedAt = now,
            IsSurplus = true,
            CardPaymentId = payment.Id,
            IsSample = payment.IsSample,
        };
        db.Add(refund);
        db.Enqueue(new SendRefund(refund.Id));
        audit.Note("refund.owed", $"order:{number}", "", reason);
    }
}
