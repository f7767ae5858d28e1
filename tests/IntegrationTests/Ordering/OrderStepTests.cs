using Marketplace.Data.Jobs;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

public sealed class OrderStepTests
{
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_producer_takes_an_order_from_confirmed_to_delivered_and_each_step_is_kept(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await PlacedAsync(shop);
        var number = group.Of("P1").Number;
        shop.People.WorkFor("P1", ProducerRole.Orders);

        (await shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(number, _cancel))).Errors.ShouldBeEmpty();
        (await shop.Market.AskAsync<PackOrder, Result>(u => u.ExecuteAsync(number, _cancel))).Errors.ShouldBeEmpty();
        (await shop.Market.AskAsync<ShipOrder, Result>(u => u.ExecuteAsync(new(number, "Viettel Post", "VP123", new Dictionary<Guid, int>()), _cancel)))
            .Errors.ShouldBeEmpty();
        (await shop.Market.AskAsync<DeliverOrder, Result>(u => u.ExecuteAsync(number, _cancel))).Errors.ShouldBeEmpty();

        var order = (await shop.GroupAsync(group.Number)).Of("P1");
        order.Moves.Select(m => m.To).ShouldBe([OrderState.Placed, OrderState.Confirmed, OrderState.Packed, OrderState.Shipped, OrderState.Delivered]);
        order.Shipments.ShouldHaveSingleItem().TrackingCode.ShouldBe("VP123");
        (await shop.StockAsync(0)).ShouldBe(9);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_letter_of_a_parcel_says_who_brings_it_and_under_which_code(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var number = (await PlacedAsync(shop)).Of("P1").Number;
        shop.People.WorkFor("P1", ProducerRole.Orders);
        await shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(number, _cancel));
        await shop.Market.AskAsync<PackOrder, Result>(u => u.ExecuteAsync(number, _cancel));
        await shop.Market.AskAsync<ShipOrder, Result>(u => u.ExecuteAsync(new(number, "Viettel Post", "VP123", new Dictionary<Guid, int>()), _cancel));
        await shop.Market.Get<JobRunner>().RunDueAsync(_cancel);
        shop.People.Letters.ShouldContain(l => l.Text.Contains("Kiện hàng: Viettel Post, VP123", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_order_of_another_producer_is_not_found_and_unchanged(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await PlacedAsync(shop);
        shop.People.WorkFor("P2");
        (await shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(group.Of("P1").Number, _cancel))).Errors.ShouldHaveSingleItem()
            .Field.ShouldBe("order");
        (await shop.Market.AskAsync<CancelOrder, Result>(u => u.ByProducerAsync(group.Of("P1").Number, "x", _cancel))).Errors.ShouldHaveSingleItem()
            .Field.ShouldBe("order");
        (await shop.GroupAsync(group.Number)).Of("P1").State.ShouldBe(OrderState.Placed);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Who_may_only_read_or_keep_the_catalogue_moves_no_order(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var number = (await PlacedAsync(shop)).Of("P1").Number;
        foreach (var role in new[] { ProducerRole.ReadOnly, ProducerRole.Catalogue })
        {
            shop.People.WorkFor("P1", role);
            (await shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(number, _cancel))).Succeeded.ShouldBeFalse(role.ToString());
        }
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_buyer_may_cancel_until_the_producer_has_answered_and_the_stock_comes_back(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await PlacedAsync(shop);
        var key = new OrderKey(group.Number, "+84912345678", null);
        (await shop.Market.AskAsync<CancelOrder, Result>(u => u.ByBuyerAsync(key with { Phone = "+84999999999" }, group.Of("P1").Number, _cancel)))
            .Succeeded.ShouldBeFalse();
        (await shop.StockAsync(0)).ShouldBe(9);
        (await shop.Market.AskAsync<CancelOrder, Result>(u => u.ByBuyerAsync(key, group.Of("P1").Number, _cancel))).Errors.ShouldBeEmpty();
        (await shop.StockAsync(0)).ShouldBe(10);

        shop.People.WorkFor("P2");
        (await shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(group.Of("P2").Number, _cancel))).Errors.ShouldBeEmpty();
        (await shop.Market.AskAsync<CancelOrder, Result>(u => u.ByBuyerAsync(key, group.Of("P2").Number, _cancel))).Errors.ShouldHaveSingleItem()
            .Field.ShouldBe("state");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_producer_who_cancels_says_why(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await PlacedAsync(shop);
        shop.People.WorkFor("P1");
        (await shop.Market.AskAsync<CancelOrder, Result>(u => u.ByProducerAsync(group.Of("P1").Number, " ", _cancel))).Errors.ShouldHaveSingleItem()
            .Field.ShouldBe("Reason");
        (await shop.Market.AskAsync<CancelOrder, Result>(u => u.ByProducerAsync(group.Of("P1").Number, "Hết mật vụ này", _cancel))).Errors.ShouldBeEmpty();
        (await shop.GroupAsync(group.Number)).Of("P1").Moves[^1].Reason.ShouldBe("Hết mật vụ này");
        shop.People.Notes.ShouldContain($"order.moved order:{group.Of("P1").Number} Placed→Cancelled");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Parcels_may_leave_one_by_one_and_never_more_than_was_ordered(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var placed = await shop.PlaceAsync(await shop.BasketAsync((0, 3)), OrderMarket.Form(135_000));
        var order = (await shop.GroupAsync(placed.Value!.Number)).Orders[0];
        shop.People.WorkFor("P1");
        await shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(order.Number, _cancel));
        await shop.Market.AskAsync<PackOrder, Result>(u => u.ExecuteAsync(order.Number, _cancel));
        (await ShipAsync(shop, order, 2)).Errors.ShouldBeEmpty();
        (await shop.GroupAsync(placed.Value.Number)).Orders[0].State.ShouldBe(OrderState.Packed);
        (await ShipAsync(shop, order, 2)).Errors.ShouldHaveSingleItem().Field.ShouldBe("Quantities");
        (await ShipAsync(shop, order, 1)).Errors.ShouldBeEmpty();
        (await shop.GroupAsync(placed.Value.Number)).Orders[0].State.ShouldBe(OrderState.Shipped);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_buyers_cancelling_is_told_to_the_producer_once(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var cancelled = await shop.PlacedAsync((1, 1));
        await shop.Market.AskAsync<CancelOrder, Result>(u => u.ByBuyerAsync(ReviewTests.KeyOf(cancelled), cancelled.Of("P1").Number, _cancel));
        for (var i = 0; i < 3; i++) await shop.RunJobsAsync();
        shop.People.Letters.Where(l => l.Subject.StartsWith("Khách hủy", StringComparison.Ordinal)).ShouldHaveSingleItem().To.ShouldBe("P1@example.com");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Of_many_who_press_cancel_or_confirm_at_once_one_is_heard_and_the_others_are_told_why_not(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        shop.People.WorkFor("P1");
        for (var round = 0; round < 5; round++)
        {
            var group = await shop.PlacedAsync((0, 1));
            var number = group.Of("P1").Number;
            var done = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => i % 4 == 3
                ? shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(number, _cancel))
                : shop.Market.AskAsync<CancelOrder, Result>(u => u.ByBuyerAsync(ReviewTests.KeyOf(group), number, _cancel)))));
            done.Count(d => d.Succeeded).ShouldBe(1);
            done.Where(d => !d.Succeeded).ShouldAllBe(d => d.Errors.Count == 1 && d.Errors[0].Field == "state");
            (await shop.GroupAsync(group.Number)).Of("P1").Moves.Count.ShouldBe(2);
        }
    }

    private static Task<Result> ShipAsync(OrderMarket shop, OrderView order, int quantity) => shop.Market.AskAsync<ShipOrder, Result>(u =>
        u.ExecuteAsync(new(order.Number, "", "", new Dictionary<Guid, int> { [order.Lines[0].Id] = quantity }), _cancel));

    private static async Task<OrderGroupView> PlacedAsync(OrderMarket shop)
    {
        var placed = await shop.PlaceAsync(await shop.BasketAsync((0, 1), (2, 1)), OrderMarket.Form(78_333));
        placed.Errors.ShouldBeEmpty();
        return await shop.GroupAsync(placed.Value!.Number);
    }
}
