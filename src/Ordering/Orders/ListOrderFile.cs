using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Shipping;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>
/// Orders of a time for a file, oldest first: those of the producers for which the person works on orders, without the buyer. Trials are not in it.
/// </summary>
public sealed class ListOrderFile(DbContext db, ICurrentUser user, OrderingMaps maps)
{
    public const int Most = 20_000;

    public async Task<IReadOnlyList<OrderFileRow>> ExecuteAsync(Period period, CancellationToken cancel) =>
        await maps.Rows<OrderFileRow>(db.Set<Order>().AsNoTracking().OwnedBy(user, ProducerRight.Orders, o => o.ProducerCode)
            .Where(o => !o.IsSample && o.PlacedAt >= period.From && o.PlacedAt < period.To).OrderBy(o => o.PlacedAt).ThenBy(o => o.Number).Take(Most))
            .ToListAsync(cancel);
}

/// <summary>An order as it stands. Whole đồng.</summary>
public sealed record OrderFileRow
{
    public string Number { get; init; } = "";

    public string ProducerCode { get; init; } = "";

    public string ProducerName { get; init; } = "";

    public OrderState State { get; init; }

    public PaymentMethod PaymentMethod { get; init; }

    public ShippingMethod ShippingMethod { get; init; }

    public long GoodsVnd { get; init; }

    public long? ShippingVnd { get; init; }

    public long DiscountVnd { get; init; }

    public long TotalVnd { get; init; }

    public long CommissionVnd { get; init; }

    public DateTimeOffset PlacedAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public DateTimeOffset? ShippedAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }

    public DateOnly ShipBy { get; init; }
}
