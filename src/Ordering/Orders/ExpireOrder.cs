using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>Due when the time to pay is over.</summary>
public sealed record ExpireOrder(Guid OrderId);

/// <summary>An order that is still unpaid gives its stock back. Whatever else has become of it is left alone.</summary>
internal sealed class ExpireOrderHandler(DbContext db, OrderWork work, TimeProvider clock) : IJobHandler<ExpireOrder>, IRunsInTransaction
{
    public async Task ExecuteAsync(ExpireOrder job, JobContext context, CancellationToken cancel)
    {
        var order = await db.Set<Order>().Include(o => o.Lines).SingleOrDefaultAsync(o => o.Id == job.OrderId, cancel);
        if (order is not { State: OrderState.AwaitingPayment } || order.ReservedUntil > clock.GetUtcNow()) return;
        await work.MoveAsync(
            order, OrderLetterKind.Expired, (o, step) => Task.FromResult(o.MoveTo(OrderState.Expired, step.Actor, OrderReasons.Unpaid, step.Now)), cancel);
    }
}
