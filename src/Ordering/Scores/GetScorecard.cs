using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Scores;

/// <summary>Reads a producer's scorecard for who works on its orders. Error: the period (To: it ends before it begins, or is longer than a year).</summary>
public sealed class GetScorecard(DbContext db, ICurrentUser user, TimeProvider clock)
{
    public const int MostDays = 366;

    /// <param name="to">Inclusive.</param>
    public async Task<Result<Scorecard>> ExecuteAsync(string producerCode, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        if (to < from || to.DayNumber - from.DayNumber >= MostDays)
            return Result.Refused<Scorecard>(new FieldError("To", OrderingTexts.Period(MostDays)));
        var (start, end) = (StartOf(from), StartOf(to.AddDays(1)));
        var orders = await db.Set<Order>().AsNoTracking().AsSplitQuery().OwnedBy(user, ProducerRight.Orders, o => o.ProducerCode)
            .Where(o => o.ProducerCode == producerCode && !o.IsSample && o.PlacedAt >= start && o.PlacedAt < end)
            .Include(o => o.Moves).OrderBy(o => o.PlacedAt).ThenBy(o => o.Number).ToListAsync(cancel);
        return Result.Ok(new Scorecard(from, to, clock.GetUtcNow().VietnamDate(), [.. orders.Select(RowOf)]));
    }

    private static ScoreRow RowOf(Order order)
    {
        var moves = order.Moves.OrderBy(m => m.Number).ToList();
        var cancelled = moves.Find(m => m.To == OrderState.Cancelled);
        return new ScoreRow
        {
            Number = order.Number,
            PlacedAt = order.PlacedAt,
            State = order.State,
            TotalVnd = order.TotalVnd,
            AsksForAnswer = order.PaymentMethod == PaymentMethod.CashOnDelivery,
            AnsweredAt = moves.Find(m => m.From == OrderState.Placed)?.At,
            ShipBy = order.ShipBy,
            ShippedAt = moves.Find(m => m.To == OrderState.Shipped)?.At,
            CancelledAt = cancelled?.At,
            CancelReason = cancelled?.Reason ?? "",
        };
    }

    private static DateTimeOffset StartOf(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), VietnamTime.Zone.BaseUtcOffset).ToUniversalTime();
}
