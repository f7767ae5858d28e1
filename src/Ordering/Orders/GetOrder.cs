using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>An order for the producer's people who work on orders, with what they need of the buyer to send it, and no more.</summary>
public sealed class GetOrder(DbContext db, ICurrentUser user)
{
    /// <summary>Slips on one page.</summary>
    public const int MostAtOnce = 50;

    /// <returns>Null when there is no such order among theirs.</returns>
    public async Task<OrderWorkView?> ExecuteAsync(string number, CancellationToken cancel)
    {
        var order = await Own().SingleOrDefaultAsync(o => o.Number == number, cancel);
        return order is null ? null : ViewOf(order);
    }

    /// <summary>Several at once, to be printed: those among the numbers that are theirs, in the order given.</summary>
    public async Task<IReadOnlyList<OrderWorkView>> ExecuteAsync(IReadOnlyList<string> numbers, CancellationToken cancel)
    {
        var wanted = numbers.Distinct().Take(MostAtOnce).ToList();
        var orders = await Own().Where(o => wanted.Contains(o.Number)).ToListAsync(cancel);
        return [.. orders.OrderBy(o => wanted.IndexOf(o.Number)).Select(ViewOf)];
    }

    private IQueryable<Order> Own() => db.Set<Order>().AsNoTracking().AsSplitQuery().OwnedBy(user, ProducerRight.Orders, o => o.ProducerCode)
        .Include(o => o.Group).Include(o => o.Lines).Include(o => o.Moves).Include(o => o.Shipments).Include(o => o.Refunds)
        .OrderBy(o => o.Id);

    private static OrderWorkView ViewOf(Order order) => new()
    {
        Order = order.ToView(),
        PlacedAt = order.PlacedAt,
        BuyerName = order.Group.BuyerName,
        BuyerPhone = order.Group.BuyerPhone,
        Address = order.Group.Address.OneLine(),
        Note = order.Group.Note,
    };
}

/// <summary>One order as its producer sees it: nothing of what the buyer bought elsewhere.</summary>
public sealed record OrderWorkView
{
    public required OrderView Order { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public required string BuyerName { get; init; }

    /// <summary>E.164.</summary>
    public required string BuyerPhone { get; init; }

    public required string Address { get; init; }

    public required string Note { get; init; }
}
