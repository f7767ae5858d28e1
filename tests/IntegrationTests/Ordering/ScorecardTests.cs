using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Cases;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Scores;
using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

public sealed class ScorecardTests
{
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Answers_handing_over_and_cancelling_are_read_from_the_orders_steps(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var (sent, refused, waiting) = (await PlaceAsync(shop), await PlaceAsync(shop), await PlaceAsync(shop));
        shop.People.WorkFor("P1");
        shop.Market.Clock.Advance(TimeSpan.FromHours(3));
        await shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(sent, _cancel));
        await shop.Market.AskAsync<CancelOrder, Result>(u => u.ByProducerAsync(refused, "Hết mật", _cancel));
        await shop.Market.AskAsync<PackOrder, Result>(u => u.ExecuteAsync(sent, _cancel));
        await shop.Market.AskAsync<ShipOrder, Result>(u => u.ExecuteAsync(new(sent, "", "", new Dictionary<Guid, int>()), _cancel));

        var card = (await ReadAsync(shop)).Value!;
        (card.Orders, card.Answered, card.MedianAnswer, card.Waiting).ShouldBe((3, 2, TimeSpan.FromHours(3), 1));
        (card.OnTime, card.Due, card.CancelledByProducer).ShouldBe((1, 1, 1));
        card.Reasons.ShouldBe([("Hết mật", 1)]);
        card.Rows.Select(r => r.Number).ShouldBe([sent, refused, waiting], ignoreOrder: true);
        shop.Market.Clock.Advance(TimeSpan.FromDays(10));
        ((await ReadAsync(shop)).Value!.Due).ShouldBe(2, "the one that waits is late by now");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_order_that_its_producer_took_and_let_the_buyer_cancel_counts_as_the_buyers(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.PlacedAsync(45_000, "", (0, 1));
        shop.People.WorkFor("P1");
        shop.Market.Clock.Advance(TimeSpan.FromHours(3));
        (await shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(group.Of("P1").Number, _cancel))).Errors.ShouldBeEmpty();
        var number = await shop.AskedAsync(group, CaseKind.Cancel, reason: CaseReason.ChangedMind);
        (await shop.AsProducerAsync(u => u.AcceptAsync(number, "", _cancel))).Errors.ShouldBeEmpty();

        var card = (await ReadAsync(shop)).Value!;
        card.Rows.ShouldHaveSingleItem().State.ShouldBe(OrderState.Cancelled);
        (card.CancelledByBuyer, card.CancelledByProducer).ShouldBe((1, 0));
        card.Reasons.ShouldBeEmpty("a case's number is no reason of the producer's");
        card.Rows[0].CancelReason.ShouldBe("by-case");
        (card.Answered, card.MedianAnswer).ShouldBe((1, TimeSpan.FromHours(3)), "it was answered before");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Trials_and_other_producers_are_in_no_scorecard(Engine engine)
    {
        await using var trial = await OrderMarket.StartAsync(engine, isSample: true);
        await PlaceAsync(trial);
        trial.People.WorkFor("P1");
        (await ReadAsync(trial)).Value!.Orders.ShouldBe(0);
        await using var shop = await OrderMarket.StartAsync(engine);
        await PlaceAsync(shop);
        shop.People.WorkFor("P2");
        (await ReadAsync(shop)).Value!.Orders.ShouldBe(0);
    }

    [Fact]
    public async Task A_period_begins_before_it_ends_and_is_a_year_at_most()
    {
        await using var shop = await OrderMarket.StartAsync(Engine.Sqlite);
        shop.People.WorkFor("P1");
        foreach (var days in new[] { -1, 366 })
            (await shop.Market.AskAsync<GetScorecard, Result<Scorecard>>(u =>
                u.ExecuteAsync("P1", new(2026, 1, 1), new DateOnly(2026, 1, 1).AddDays(days), _cancel))).Succeeded.ShouldBeFalse();
    }

    private static Task<Result<Scorecard>> ReadAsync(OrderMarket shop) => shop.Market.AskAsync<GetScorecard, Result<Scorecard>>(u =>
        u.ExecuteAsync("P1", new(2026, 11, 26), new(2026, 11, 26), _cancel));

    private static async Task<string> PlaceAsync(OrderMarket shop)
    {
        var placed = await shop.PlaceAsync(await shop.BasketAsync((0, 1)), OrderMarket.Form(45_000));
        return (await shop.GroupAsync(placed.Value!.Number)).Orders[0].Number;
    }
}
