using Marketplace.Ordering.Cases;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Cod;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>Nightly: what was delivered long enough ago is complete, once it is known what the buyer paid.</summary>
public sealed record CompleteOrders;

internal sealed class CompleteOrdersHandler(DbContext db, ICurrentActor who, TimeProvider clock) : IJobHandler<CompleteOrders>
{
    /// <summary>Days in which a buyer may still complain or send back.</summary>
    public const int OpenDays = 7;
    private const int AtOnce = 500;

    public async Task ExecuteAsync(CompleteOrders job, JobContext context, CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - TimeSpan.FromDays(OpenDays);
        var due = await db.Set<Order>().Where(o => o.State == OrderState.Delivered && o.DeliveredAt < before)
            .Where(o => o.PaymentMethod != PaymentMethod.CashOnDelivery
                || db.Set<CodCollection>().Any(c => c.OrderId == o.Id && c.State != CodState.Expected && c.State != CodState.Returned))
            .Where(o => !db.Set<Case>().Any(c => c.OrderId == o.Id && c.EndedAt == null))
            .OrderBy(o => o.DeliveredAt).Take(AtOnce).ToListAsync(cancel);
        foreach (var order in due) order.MoveTo(OrderState.Completed, who.Actor, "", clock.GetUtcNow());
        if (due.Count == AtOnce) db.Enqueue(new CompleteOrders());
    }
}
