using Marketplace.Catalog.Stock;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Cases;

/// <summary>
/// Packs that never leave: back in stock at once, and their money owed back if it was paid. If not, order and checkout come to less, so that
/// at the door no more is asked for than is brought. The last packs of an order end the order; when all others have left, it is shipped.
/// </summary>
public sealed class CancelLine(DbContext db, OrderWork orders, ReleaseStock stock, OweRefund refunds)
{
    internal async Task<Result> ExecuteAsync(Case entry, Step step)
    {
        var (line, order) = (entry.Line, entry.Line.Order);
        if (line.ShippedQuantity > 0 || order.State is not (OrderState.Confirmed or OrderState.Packed))
            return Result.Refused(new FieldError("state", OrderingTexts.MoveRefused(order.State, OrderState.Cancelled)));
        if (order.Lines.TrueForAll(l => l.OpenQuantity == (l == line ? entry.Quantity : 0))) return await EndOrderAsync(order, step);

        if (order.PaidVnd == 0) TakeOff(line, order, entry.Quantity);
        line.CancelledQuantity += entry.Quantity;
        await stock.ExecuteAsync([new StockLine(line.VariantId, entry.Quantity)], step.Cancel);
        var owed = await PayBackAsync(line, order, entry, step.Cancel);
        return owed.Succeeded ? await SendOrderAsync(order, entry, step) : owed;
    }

    private async Task<Result> PayBackAsync(OrderLine line, Order order, Case entry, CancellationToken cancel)
    {
        if (order.PaidVnd == 0 || entry.AmountVnd == 0) return Result.Ok();
        line.RefundedVnd += entry.AmountVnd;
        await db.SaveChangesAsync(cancel);
        return await refunds.ExecuteAsync(new RefundOwed(order.Id, line.Id, entry.Quantity, entry.AmountVnd, entry.Number), cancel);
    }

    /// <summary>No parcel will follow that could move the order. Both sides were told of the parcels, and are told of the case.</summary>
    private async Task<Result> SendOrderAsync(Order order, Case entry, Step step)
    {
        if (order.Lines.TrueForAll(l => l.ShippedQuantity == 0) || order.Lines.Exists(l => l.ShippedQuantity < l.OpenQuantity)) return Result.Ok();
        // The money at the door is expected from whoever carries the last parcel.
        await db.Set<Shipment>().Where(s => s.OrderId == order.Id).LoadAsync(step.Cancel);
        return await orders.MoveAsync(order, letter: null, (o, s) =>
            Task.FromResult(o.MoveTo(OrderState.Shipped, s.Actor, entry.Number, s.Now)), step.Cancel);
    }

    /// <summary>Its step gives stock and money back.</summary>
    private Task<Result> EndOrderAsync(Order order, Step step) => orders.MoveAsync(order, OrderLetterKind.Cancelled, (o, s) =>
        Task.FromResult(o.MoveTo(OrderState.Cancelled, s.Actor, OrderReasons.ByCase, s.Now)), step.Cancel);

    private static void TakeOff(OrderLine line, Order order, int packs)
    {
        // The line's sums are those of the packs that are left.
        var left = line.Quantity - line.CancelledQuantity;
        long Part(long total) => LineShare.Of(total, left, 0, packs);
        var (goods, discount) = (Part(line.GoodsVnd), Part(line.DiscountVnd));
        var (funded, commission) = (Part(line.FundedByMarketplaceVnd), Part(line.CommissionVnd));
        line.GoodsVnd -= goods;
        line.DiscountVnd -= discount;
        line.FundedByMarketplaceVnd -= funded;
        line.CommissionVnd -= commission;
        order.GoodsVnd -= goods;
        order.DiscountVnd -= discount;
        order.TotalVnd -= goods - discount;
        order.CommissionVnd -= commission;
        order.Group.GoodsVnd -= goods;
        order.Group.DiscountVnd -= discount;
        order.Group.TotalVnd -= goods - discount;
    }
}
