using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>What the person in hand has ordered while signed in, newest first: nobody else's, and nothing for nobody.</summary>
public sealed class ListOwnOrders(DbContext db, ICurrentUser user)
{
    public const int PageSize = 10;

    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<OwnOrderPage> ExecuteAsync(int page, CancellationToken cancel)
    {
        if (user.Id is not { } account) return new OwnOrderPage([], 0);
        var groups = db.Set<OrderGroup>().AsNoTracking().OfAccount(account);
        var count = await groups.CountAsync(cancel);
        var rows = await groups.OrderByDescending(g => g.PlacedAt).ThenByDescending(g => g.Number)
            .Skip((page - 1) * PageSize).Take(PageSize).AsSplitQuery()
            .Select(g => new OwnOrderRow(g.Number, g.PlacedAt, g.TotalVnd, g.Orders.Any(o => o.IsSample))
            {
                Parts = g.Orders.OrderBy(o => o.Number).Select(o => new OwnOrderPart(o.ProducerName, o.State)).ToList(),
            }).ToListAsync(cancel);
        return new OwnOrderPage(rows, count);
    }
}

/// <param name="Count">On all pages together.</param>
public sealed record OwnOrderPage(IReadOnlyList<OwnOrderRow> Rows, int Count)
{
    public int LastPage => PageCount.Of(Count, ListOwnOrders.PageSize);
}

public sealed record OwnOrderRow(string Number, DateTimeOffset PlacedAt, long TotalVnd, bool HasSample)
{
    public required IReadOnlyList<OwnOrderPart> Parts { get; init; }
}

public sealed record OwnOrderPart(string ProducerName, OrderState State);
