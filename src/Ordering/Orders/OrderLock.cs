using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>Of two who change one order at once the second waits, and sees what the first did.</summary>
internal static class OrderLock
{
    /// <summary>
    /// Takes the rows' locks until the caller's transaction ends, by a statement that changes nothing: so it is done alike on both engines.
    /// What is read of the orders is read afterwards.
    /// </summary>
    /// <returns>How many orders there are.</returns>
    public static Task<int> LockAsync(this IQueryable<Order> orders, CancellationToken cancel) =>
        orders.ExecuteUpdateAsync(set => set.SetProperty(o => o.Steps, o => o.Steps), cancel);
}
