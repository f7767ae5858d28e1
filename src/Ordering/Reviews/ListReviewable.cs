using Marketplace.Ordering.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Reviews;

/// <summary>Lines of a buyer's checkout that were delivered and have no review yet.</summary>
public sealed class ListReviewable(DbContext db)
{
    public async Task<IReadOnlySet<Guid>> ExecuteAsync(OrderKey key, CancellationToken cancel)
    {
        var lines = key.GroupsOf(db).SelectMany(g => g.Orders).Where(o => o.State == OrderState.Delivered || o.State == OrderState.Completed)
            .SelectMany(o => o.Lines);
        return await lines.Where(l => !db.Set<Review>().Any(r => r.OrderLineId == l.Id)).Select(l => l.Id).ToHashSetAsync(cancel);
    }
}
