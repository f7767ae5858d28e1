using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>
/// How a producer's orders went, day by day (M51): those placed on the day, what of them was cancelled or not paid, what left late or is late,
/// and what was delivered on the day, less what of it went back to buyers since. Trials are not in it.
/// </summary>
public sealed class GetSellingFigures(DbContext db, ICurrentUser user, TimeProvider clock)
{
    public const int MostDays = 366;

    public async Task<IReadOnlyList<SellingDay>> ExecuteAsync(DateOnly first, DateOnly last, CancellationToken cancel)
    {
        if (last < first || last.DayNumber - first.DayNumber >= MostDays) throw new ArgumentOutOfRangeException(nameof(last));
        var period = Period.OfDays(first, last);
        var today = clock.VietnamToday();
        var own = db.Set<Order>().AsNoTracking().OwnedBy(user, ProducerRight.Orders, o => o.ProducerCode).Where(o => !o.IsSample);
        var placed = await own.Where(o => o.PlacedAt >= period.From && o.PlacedAt < period.To)
            .Select(o => new { o.PlacedAt, o.State, o.ShipBy, o.ShippedAt, o.TotalVnd }).ToListAsync(cancel);
        var delivered = await own.Where(o => o.DeliveredAt >= period.From && o.DeliveredAt < period.To)
            .Select(o => new { o.DeliveredAt, KeptVnd = o.TotalVnd - o.RefundedVnd }).ToListAsync(cancel);
        var placedOn = placed.ToLookup(o => o.PlacedAt.VietnamDate());
        var deliveredOn = delivered.ToLookup(o => o.DeliveredAt!.Value.VietnamDate());
        return
        [
            .. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(i => first.AddDays(i)).Select(day => new SellingDay
            {
                Day = day,
                Orders = placedOn[day].Count(),
                OrderedVnd = placedOn[day].Sum(o => o.TotalVnd),
                Cancelled = placedOn[day].Count(o => o.State == OrderState.Cancelled),
                Expired = placedOn[day].Count(o => o.State == OrderState.Expired),
                Late = placedOn[day].Count(o => IsLate(o.State, o.ShipBy, o.ShippedAt, today)),
                Delivered = deliveredOn[day].Count(),
                RevenueVnd = deliveredOn[day].Sum(o => o.KeptVnd),
            }),
        ];
    }

    private static bool IsLate(OrderState state, DateOnly shipBy, DateTimeOffset? shippedAt, DateOnly today) => shippedAt is { } at
        ? at.VietnamDate() > shipBy
        : state is OrderState.Placed or OrderState.Confirmed or OrderState.Packed && today > shipBy;
}

/// <summary>One day. Whole đồng.</summary>
public sealed record SellingDay
{
    public required DateOnly Day { get; init; }

    /// <summary>Placed on this day.</summary>
    public required int Orders { get; init; }

    public required long OrderedVnd { get; init; }

    /// <summary>Of the orders of this day.</summary>
    public required int Cancelled { get; init; }

    /// <summary>Not paid in time.</summary>
    public required int Expired { get; init; }

    /// <summary>Handed over after the day that was promised, or still here after it.</summary>
    public required int Late { get; init; }

    /// <summary>Delivered on this day, whenever it was placed.</summary>
    public required int Delivered { get; init; }

    /// <summary>Totals of the orders delivered on this day, less what of them is owed back or was given back, whenever that was.</summary>
    public required long RevenueVnd { get; init; }
}
