using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Scores;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Ordering;

/// <summary>Figures of a scorecard, reckoned by hand.</summary>
public sealed class ScorecardTests
{
    private static readonly DateTimeOffset _placed = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_answer_is_the_middle_one_and_what_needs_none_is_left_out()
    {
        var card = Card(Row() with { AnsweredAt = After(1) }, Row() with { AnsweredAt = After(30) }, Row() with { AnsweredAt = After(4) },
            Row() with { AsksForAnswer = false, AnsweredAt = After(100) }, Row() with { AnsweredAt = null, State = OrderState.Placed });
        (card.MedianAnswer, card.Answered, card.AnsweredInTime, card.Waiting).ShouldBe((TimeSpan.FromHours(4), 3, 2, 1));
    }

    [Fact]
    public void On_time_counts_days_of_Vietnam_and_what_is_late_already()
    {
        var card = Card(
            Row() with { ShippedAt = new DateTimeOffset(2026, 11, 4, 16, 59, 0, TimeSpan.Zero), State = OrderState.Shipped },
            Row() with { ShippedAt = new DateTimeOffset(2026, 11, 4, 17, 0, 0, TimeSpan.Zero), State = OrderState.Shipped },
            Row() with { State = OrderState.Confirmed }, Row() with { State = OrderState.Confirmed, ShipBy = new DateOnly(2026, 11, 20) },
            Row() with { State = OrderState.Cancelled, CancelledAt = After(2), CancelReason = "Hết hàng" });
        (card.OnTime, card.Due).ShouldBe((1, 3));
    }

    [Fact]
    public void A_buyer_who_cancels_does_not_count_against_the_producer()
    {
        var card = Card(Row(), Row() with { State = OrderState.Cancelled, CancelledAt = After(1), CancelReason = OrderReasons.ByBuyer },
            Row() with { State = OrderState.Cancelled, CancelledAt = After(1), CancelReason = "Hết hàng" },
            Row() with { State = OrderState.Cancelled, CancelledAt = After(1), CancelReason = "hết hàng " });
        (card.CancelledByProducer, card.CancelledByBuyer, card.Orders).ShouldBe((2, 1, 4));
        card.Reasons.ShouldBe([("Hết hàng", 2)]);
        card.Answered.ShouldBe(0);
    }

    [Fact]
    public void Sold_is_what_was_delivered() =>
        Card(Row() with { State = OrderState.Delivered, TotalVnd = 10 }, Row() with { State = OrderState.Completed, TotalVnd = 5 }, Row())
            .DeliveredVnd.ShouldBe(15);

    private static Scorecard Card(params ScoreRow[] rows) => new(new(2026, 11, 1), new(2026, 11, 30), new DateOnly(2026, 11, 10), rows);

    private static DateTimeOffset After(int hours) => _placed.AddHours(hours);

    private static ScoreRow Row() => new()
    {
        Number = "X", PlacedAt = _placed, State = OrderState.Confirmed, TotalVnd = 100, AsksForAnswer = true, AnsweredAt = null,
        ShipBy = new DateOnly(2026, 11, 4), ShippedAt = null, CancelledAt = null, CancelReason = "",
    };
}
