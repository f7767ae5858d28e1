using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>Orders of the producers for which the person works on orders: what is to be done oldest first, everything else newest first.</summary>
public sealed class ListOrders(DbContext db, ICurrentUser user, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<OrderListPage> ExecuteAsync(OrderQueue queue, int page, CancellationToken cancel)
    {
        var orders = Own().In(queue, clock.GetUtcNow());
        var count = await orders.CountAsync(cancel);
        var sorted = queue is OrderQueue.All or OrderQueue.Done
            ? orders.OrderByDescending(o => o.PlacedAt).ThenByDescending(o => o.Number)
            : orders.OrderBy(o => o.PlacedAt).ThenBy(o => o.Number);
        var rows = await sorted.Skip((page - 1) * PageSize).Take(PageSize).Select(o => new OrderListRow
        {
            Number = o.Number,
            ProducerName = o.ProducerName,
            BuyerName = o.Group.BuyerName,
            State = o.State,
            TotalVnd = o.TotalVnd,
            PlacedAt = o.PlacedAt,
            Packs = o.Lines.Sum(l => l.Quantity - l.CancelledQuantity),
            IsSample = o.IsSample,
        }).ToListAsync(cancel);
        return new OrderListPage(rows, count);
    }

    /// <summary>How many the list of each queue holds.</summary>
    public async Task<IReadOnlyDictionary<OrderQueue, int>> CountAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var counts = new Dictionary<OrderQueue, int>();
        foreach (var queue in new[] { OrderQueue.ToConfirm, OrderQueue.Late, OrderQueue.ToPack, OrderQueue.ToHandOver })
            counts[queue] = await Own().In(queue, now).CountAsync(cancel);
        return counts;
    }

    private IQueryable<Order> Own() => db.Set<Order>().AsNoTracking().OwnedBy(user, ProducerRight.Orders, o => o.ProducerCode);
}

/// <param name="Count">On all pages together.</param>
public sealed record OrderListPage(IReadOnlyList<OrderListRow> Rows, int Count)
{
    public int LastPage => PageCount.Of(Count, ListOrders.PageSize);
}

public sealed record OrderListRow
{
    public required string Number { get; init; }

    public required string ProducerName { get; init; }

    public required string BuyerName { get; init; }

    public required OrderState State { get; init; }

    public required long TotalVnd { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>How many packs in all lines together; what was cancelled is not among them.</summary>
    public required int Packs { get; init; }

    public required bool IsSample { get; init; }
}
