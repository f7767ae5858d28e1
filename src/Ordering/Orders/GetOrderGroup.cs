using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>A checkout for its buyer: found by number with the phone, or by the account that placed it, and by nothing less.</summary>
public sealed class GetOrderGroup(DbContext db)
{
    public async Task<OrderGroupView?> ExecuteAsync(OrderKey key, CancellationToken cancel) =>
        (await key.GroupsOf(db).WithOrders().SingleOrDefaultAsync(cancel))?.ToView();

    /// <summary>The phone of a group that this browser placed itself.</summary>
    public Task<string?> PhoneOfAsync(string number, CancellationToken cancel) =>
        db.Set<OrderGroup>().Where(g => g.Number == number).Select(g => g.BuyerPhone).SingleOrDefaultAsync(cancel);
}
