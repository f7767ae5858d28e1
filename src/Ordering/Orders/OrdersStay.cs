using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Producers.Merging;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>Orders, and the money of them, stay under the code that was ordered from.</summary>
internal sealed class OrdersStay(DbContext db) : IFollowsMerge
{
    public Task<bool> HoldsAsync(KnownProducer merged, CancellationToken cancel) =>
        db.Set<Order>().AnyAsync(o => o.ProducerCode == merged.Code && o.IsSample == merged.IsSample, cancel);

    public Task<bool> HasSoldAsync(string living, IReadOnlyList<string> products, CancellationToken cancel) =>
        db.Set<OrderLine>().AnyAsync(l => l.Order.ProducerCode == living && products.Contains(l.ProductCode), cancel);
}
