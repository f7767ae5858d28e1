using Marketplace.Ordering.Coupons;
using Marketplace.Ordering.Ledger;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Cod;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments;

/// <summary>
/// What a move of an order means for its money, in the move's transaction: money is expected when goods leave, a sale is posted when they
/// have arrived, coupons are given back when an order ends unpaid.
/// </summary>
public sealed class FollowMoney(DbContext db, PostLedger ledger, GiveBackCoupons coupons, ICurrentActor who, TimeProvider clock)
{
    internal async Task<Result> ExecuteAsync(Order order, OrderState before, long? collectedVnd, CancellationToken cancel)
    {
        var isCod = order.PaymentMethod == PaymentMethod.CashOnDelivery;
        switch (order.State)
        {
            case OrderState.Confirmed when !isCod:
                await ledger.PaidAsync(order, cancel);
                break;
            case OrderState.Shipped when isCod:
                if (await FindAsync(order, cancel) is { } known) known.Follow(order);
                else db.Add(CodSteps.ExpectedOf(order, clock.GetUtcNow()));
                break;
            case OrderState.Delivered:
                await ledger.SaleAsync(order, cancel);
                if (isCod && collectedVnd is { } amount) return await CollectAsync(order, amount, cancel);
                break;
            case OrderState.Returned when isCod && before == OrderState.DeliveryFailed:
                if (await FindAsync(order, cancel) is { State: CodState.Expected } cod) return cod.Cancel();
                break;
            case OrderState.Cancelled or OrderState.Expired:
                await coupons.ExecuteAsync(order, cancel);
                break;
            default:
                break;
        }
        return Result.Ok();
    }

    private async Task<Result> CollectAsync(Order order, long amountVnd, CancellationToken cancel)
    {
        var cod = await FindAsync(order, cancel);
        if (cod is null) return Result.Refused(new FieldError("order", OrderingTexts.NoSuchOrder()));
        cod.Order = order;
        var done = cod.Collect(amountVnd, who.Actor.Name, clock.GetUtcNow());
        if (!done.Succeeded) return done;
        order.PaidVnd = amountVnd;
        await ledger.CodAsync(cod, cancel);
        return done;
    }

    private Task<CodCollection?> FindAsync(Order order, CancellationToken cancel) =>
        db.Set<CodCollection>().SingleOrDefaultAsync(c => c.OrderId == order.Id, cancel);
}
