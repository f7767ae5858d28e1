using Marketplace.Ordering.Ledger;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Refunds;

/// <summary>What follows when money is back with the buyer, whoever gave it: in the caller's transaction.</summary>
public sealed class RefundSteps(DbContext db, PostLedger ledger, IAudit audit, TimeProvider clock)
{
    /// <summary>Once for each refund: what is done already is left alone.</summary>
    /// <param name="providerId">The card service's number, or the bank's.</param>
    /// <returns>False when it was done before.</returns>
    internal async Task<bool> DoneAsync(Guid refundId, string providerId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var turned = await db.Set<Refund>().Where(r => r.Id == refundId && r.State != RefundState.Done).ExecuteUpdateAsync(s => s
            .SetProperty(r => r.State, RefundState.Done).SetProperty(r => r.DoneAt, now).SetProperty(r => r.ProviderId, providerId), cancel);
        if (turned == 0) return false;
        var refund = await db.Set<Refund>().AsNoTracking().Include(r => r.Order).ThenInclude(o => o.Lines).SingleAsync(r => r.Id == refundId, cancel);
        await DoneAsync(refund, cancel);
        return true;
    }

    /// <summary>Called once for each refund, whatever the way: here its money is posted.</summary>
    private async Task DoneAsync(Refund refund, CancellationToken cancel)
    {
        if (!refund.IsSurplus) await ledger.RefundedAsync(refund.Order, refund, cancel);
        audit.Note("refund.done", $"order:{refund.Order.Number}", "", refund.ProviderId);
        db.Enqueue(new OrderLetter(refund.OrderId, OrderLetterKind.Refunded));
    }
}
