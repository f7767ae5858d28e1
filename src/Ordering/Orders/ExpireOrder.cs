using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>Due when the time to pay is over.</summary>
public sealed record ExpireOrder(Guid OrderId);

/// <summary>
/// An order that is still unpaid gives its stock back; where the time was made longer since, it is looked at again then. Whatever else has
/// become of it is left alone.
/// </summary>
internal sealed class ExpireOrderHandler(DbContext db, OrderWork work, TimeProvider clock) : IJobHandler<ExpireOrder>, IRunsInTransaction
{
    public async Task ExecuteAsync(ExpireOrder job, JobContext context, CancellationToken cancel)
    {
        await db.Set<Order>().Where(o => o.Id == job.OrderId).LockAsync(cancel);
        var order = await db.Set<Order>().Include(o => o.Lines).SingleOrDefaultAsync(o => o.Id == job.OrderId, cancel);
        if (order is not { State: OrderState.AwaitingPayment }) return;
        if (order.ReservedUntil is { } until && until > clock.GetUtcNow())
        {
            db.Enqueue(job, until);
            return;
        }
        await work.MoveAsync(
            order, OrderLetterKind.Expired, (o, step) => Task.FromResult(o.MoveTo(OrderState.Expired, step.Actor, OrderReasons.Unpaid, step.Now)), cancel);
    }
}
