using Marketplace.Catalog.Stock;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Cases;

/// <summary>What follows when a buyer is granted something, in the caller's transaction: money owed, packs off the order or back in stock.</summary>
public sealed class SettleCase(DbContext db, OrderWork orders, ReleaseStock stock, OweRefund refunds, CancelLine cancelled)
{
    /// <summary>A return waits for its goods first, unless it has waited for them already; anything else is settled.</summary>
    internal async Task<Result> GrantAsync(Case entry, CaseSide side, long amountVnd, string reason, Step step)
    {
        var waits = entry.Kind == CaseKind.Return
            && !await db.Set<CaseMove>().AnyAsync(m => m.CaseId == entry.Id && m.To == CaseState.AwaitingGoods, step.Cancel);
        if (!waits)
        {
            entry.GoodsAreBack = entry.Kind == CaseKind.Return;
            return await ExecuteAsync(entry, side, amountVnd, reason, step);
        }
        var moved = entry.MoveTo(CaseState.AwaitingGoods, side, step, reason, amountVnd);
        if (moved.Succeeded) entry.GrantedVnd = amountVnd;
        return moved;
    }

    /// <param name="sellable">Goods that came back may be sold again.</param>
    internal async Task<Result> ExecuteAsync(Case entry, CaseSide side, long amountVnd, string reason, Step step, bool sellable = false)
    {
        var moved = entry.MoveTo(CaseState.Settled, side, step, reason, amountVnd);
        if (!moved.Succeeded) return moved;
        entry.GrantedVnd = amountVnd;
        if (entry.Kind == CaseKind.Cancel) return await cancelled.ExecuteAsync(entry, step);

        var paid = await PayBackAsync(entry, amountVnd, step.Cancel);
        if (!paid.Succeeded || !entry.GoodsAreBack) return paid;
        entry.Line.ReturnedQuantity += entry.Quantity;
        if (sellable) await stock.ExecuteAsync([new StockLine(entry.Line.VariantId, entry.Quantity)], step.Cancel);
        return await ReturnOrderAsync(entry, step);
    }

    private async Task<Result> PayBackAsync(Case entry, long amountVnd, CancellationToken cancel)
    {
        if (amountVnd == 0) return Result.Ok();
        entry.Line.RefundedVnd += amountVnd;
        await db.SaveChangesAsync(cancel);
        return await refunds.ExecuteAsync(new RefundOwed(entry.OrderId, entry.OrderLineId, entry.Quantity, amountVnd, entry.Number), cancel);
    }

    /// <summary>When the last pack is back the order is, and what sending it cost where the seller was at fault.</summary>
    private async Task<Result> ReturnOrderAsync(Case entry, Step step)
    {
        var order = entry.Line.Order;
        if (order.State != OrderState.Delivered || order.Lines.Exists(l => l.OpenQuantity > 0)) return Result.Ok();
        await db.SaveChangesAsync(step.Cancel);
        if (entry.Reason.IsSellers() && order.ShippingVnd is > 0 and var fee)
        {
            var paid = await refunds.ExecuteAsync(new RefundOwed(order.Id, null, 0, fee, entry.Number), step.Cancel);
            if (!paid.Succeeded) return paid;
        }
        return await orders.MoveAsync(order, OrderLetterKind.Returned, (o, s) =>
            Task.FromResult(o.MoveTo(OrderState.Returned, s.Actor, entry.Number, s.Now)), step.Cancel);
    }
}
