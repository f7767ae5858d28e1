using Marketplace.Catalog.Stock;
using Marketplace.Ordering.Coupons;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments;

/// <summary>
/// The one way an order becomes paid, whoever hears of the money first: in the caller's transaction, as often as one likes. An order whose
/// time was over is taken up again when its goods are still there. Refused otherwise, with the pack that is short or the state.
/// </summary>
public sealed class ConfirmPayment(DbContext db, OrderWork work, ReserveStock stock, GiveBackCoupons coupons)
{
    public async Task<Result> ExecuteAsync(Guid orderId, CancellationToken cancel)
    {
        var order = await db.Set<Order>().Include(o => o.Lines).SingleAsync(o => o.Id == orderId, cancel);
        if (order.State is not (OrderState.AwaitingPayment or OrderState.Expired))
        {
            var isPaid = order.PaymentMethod != PaymentMethod.CashOnDelivery && order.ConfirmedAt is not null && order.State != OrderState.Cancelled;
            return isPaid ? Result.Ok() : Result.Refused(new FieldError("state", OrderingTexts.MoveRefused(order.State, OrderState.Confirmed)));
        }
        if (order.State == OrderState.Expired)
        {
            var again = await coupons.TakeAgainAsync(order, cancel);
            if (!again.Succeeded) return again;
            var held = await stock.ExecuteAsync([.. order.Lines.Select(l => new StockLine(l.VariantId, l.Quantity))], cancel);
            if (!held.Succeeded)
            {
                await coupons.ExecuteAsync(order, cancel);
                return held;
            }
        }
        return await work.MoveAsync(order, OrderLetterKind.Paid, (o, step) =>
        {
            o.PaidVnd = o.TotalVnd;
            // As many working days from now as were promised from placing.
            o.ShipBy = WorkingDays.After(step.Now.VietnamDate(), WorkingDays.Between(o.PlacedAt.VietnamDate(), o.ShipBy));
            return Task.FromResult(o.MoveTo(OrderState.Confirmed, step.Actor, OrderReasons.Paid, step.Now));
        }, cancel);
    }
}
