using Marketplace.Data.Jobs;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>Parcels of a part, failed deliveries and goods that come back (M29): buyer and producer are told of each once.</summary>
public sealed class ParcelTests
{
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Each_parcel_is_told_once_to_both_with_its_code(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var order = await PackedAsync(shop);
        (await ShipAsync(shop, order, 2, "VP-1")).Errors.ShouldBeEmpty();
        var letters = await RunAsync(shop);
        letters.Select(l => (l.To, l.Subject)).ShouldBe(
        [
            ("lan@example.com", $"Một phần đơn {order.Number} đã được gửi đi"), ("P1@example.com", $"Đơn {order.Number}: đã gửi một phần"),
        ], ignoreOrder: true);
        letters.ShouldAllBe(l => l.Text.Contains("VP-1", StringComparison.Ordinal));
        (await ShipAsync(shop, order, 1, "VP-2")).Errors.ShouldBeEmpty();
        (await RunAsync(shop)).Select(l => l.Subject)
            .ShouldBe([$"Đơn {order.Number} đã được gửi đi", $"Đơn {order.Number}: đã gửi đi"], ignoreOrder: true);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_same_parcel_sent_twice_leaves_once(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var order = await PackedAsync(shop);
        var once = Guid.CreateVersion7();
        (await ShipAsync(shop, order, 1, "VP-1", once)).Errors.ShouldBeEmpty();
        (await ShipAsync(shop, order, 1, "VP-1", once)).Errors.ShouldBeEmpty();
        var now = await shop.AgainAsync(order);
        (now.Lines[0].ShippedQuantity, now.Shipments.Count).ShouldBe((1, 1));
        (await RunAsync(shop)).Count.ShouldBe(2);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Parcels_that_leave_at_the_same_moment_are_never_more_than_was_ordered(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var order = await PackedAsync(shop);
        var sent = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => ShipAsync(shop, order, 2, ""))));
        sent.Count(s => s.Succeeded).ShouldBe(1);
        var now = await shop.AgainAsync(order);
        (now.Lines[0].ShippedQuantity, now.Shipments.Count).ShouldBe((2, 1));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_has_partly_left_is_not_cancelled_and_gives_no_stock_back(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var order = await PackedAsync(shop);
        await ShipAsync(shop, order, 1, "");
        (await shop.Market.AskAsync<CancelOrder, Result>(u => u.ByProducerAsync(order.Number, "Hết hàng", _cancel))).Errors.ShouldHaveSingleItem()
            .Field.ShouldBe("state");
        (await shop.StockAsync(0)).ShouldBe(7);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_failed_delivery_and_goods_that_come_back_are_told_once_and_the_stock_returns(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var order = await PackedAsync(shop);
        await ShipAsync(shop, order, 3, "VP-1");
        await RunAsync(shop);
        (await shop.Market.AskAsync<DeliverOrder, Result>(u => u.FailAsync(order.Number, "Gọi không nghe máy", _cancel))).Errors.ShouldBeEmpty();
        (await shop.Market.AskAsync<DeliverOrder, Result>(u => u.FailAsync(order.Number, "Gọi không nghe máy", _cancel))).Succeeded.ShouldBeFalse();
        (await RunAsync(shop)).Select(l => l.To).ShouldBe(["lan@example.com", "P1@example.com"], ignoreOrder: true);
        (await shop.Market.AskAsync<DeliverOrder, Result>(u => u.TakeBackAsync(order.Number, _cancel))).Errors.ShouldBeEmpty();
        (await RunAsync(shop)).Select(l => l.Subject).ShouldBe(
            [$"Hàng của đơn {order.Number} đã về người bán", $"Đơn {order.Number}: hàng đã về"], ignoreOrder: true);
        (await shop.StockAsync(0)).ShouldBe(10);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_leaves_again_after_a_failed_delivery_has_its_own_code_in_the_letter_and_where_its_money_is_expected(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var order = await PackedAsync(shop);
        await ShipAsync(shop, order, 3, "VP-1");
        (await shop.Market.AskAsync<DeliverOrder, Result>(u => u.FailAsync(order.Number, "Gọi không nghe máy", _cancel))).Errors.ShouldBeEmpty();
        await RunAsync(shop);
        shop.Market.Clock.Advance(TimeSpan.FromHours(1));
        var again = new ShipOrderCommand(order.Number, "GHN", "G-2", new Dictionary<Guid, int>()) { Once = Guid.CreateVersion7() };
        for (var i = 0; i < 2; i++) (await shop.Market.AskAsync<ShipOrder, Result>(u => u.ExecuteAsync(again, _cancel))).Errors.ShouldBeEmpty();

        var now = await shop.AgainAsync(order);
        (now.State, now.Lines[0].ShippedQuantity).ShouldBe((OrderState.Shipped, 3));
        now.Shipments.Select(s => (s.Carrier, s.TrackingCode)).ShouldBe([("Viettel Post", "VP-1"), ("GHN", "G-2")]);
        (await RunAsync(shop)).Select(l => l.Text).ShouldAllBe(t => t.Contains("GHN, G-2", StringComparison.Ordinal));
        var cod = await shop.CodOfAsync(order.Number);
        (cod.Courier, cod.TrackingCode, cod.ExpectedVnd).ShouldBe(("GHN", "G-2", 135_000));
    }

    private static async Task<OrderView> PackedAsync(OrderMarket shop)
    {
        var placed = await shop.PlaceAsync(await shop.BasketAsync((0, 3)), OrderMarket.Form(135_000));
        var order = (await shop.GroupAsync(placed.Value!.Number)).Orders[0];
        shop.People.WorkFor("P1");
        await shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(order.Number, _cancel));
        await shop.Market.AskAsync<PackOrder, Result>(u => u.ExecuteAsync(order.Number, _cancel));
        await RunAsync(shop);
        return order;
    }

    private static Task<Result> ShipAsync(OrderMarket shop, OrderView order, int quantity, string code, Guid? once = null) =>
        shop.Market.AskAsync<ShipOrder, Result>(u =>
            u.ExecuteAsync(new(order.Number, "Viettel Post", code, new Dictionary<Guid, int> { [order.Lines[0].Id] = quantity }) { Once = once }, _cancel));

    private static async Task<IReadOnlyList<Marketplace.Mail.Letter>> RunAsync(OrderMarket shop)
    {
        var before = shop.People.Letters.Count;
        await shop.Market.Get<JobRunner>().RunDueAsync(TestContext.Current.CancellationToken);
        return [.. shop.People.Letters.Skip(before)];
    }
}
