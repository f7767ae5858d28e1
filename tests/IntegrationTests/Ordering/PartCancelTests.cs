using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Cases;
using Marketplace.Ordering.Ledger;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Cod;
using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>M29, M30: packs cancelled before they leave, in an order whose other packs are sent.</summary>
public sealed class PartCancelTests
{
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task When_what_had_not_left_of_an_order_is_cancelled_the_order_is_shipped_and_goes_on_to_its_end(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.PlacedAsync((0, 2), (1, 1));
        var number = group.Of("P1").Number;
        await PartShippedAsync(shop, group);
        await CancelledAsync(shop, group, "HT-2", 1);

        var order = (await shop.GroupAsync(group.Number)).Of("P1");
        (order.State, order.TotalVnd, await shop.StockAsync(1)).ShouldBe((OrderState.Shipped, 90_000, 10));
        (await shop.CodOfAsync(number)).ShouldSatisfyAllConditions(
            c => c.State.ShouldBe(CodState.Expected), c => c.ExpectedVnd.ShouldBe(90_000), c => c.TrackingCode.ShouldBe("VP-1"));
        (await shop.Market.AskAsync<DeliverOrder, Result>(u => u.ExecuteAsync(number, _cancel, 90_000))).Errors.ShouldBeEmpty();
        (await shop.LedgerAsync()).Where(e => e.Kind == LedgerKind.Sale).Sum(e => e.AmountVnd).ShouldBe(90_000);
        await shop.AskedAsync(group, CaseKind.Return, line: LineOf(group, "HT-1"));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task As_long_as_something_is_still_to_leave_the_order_stays_packed(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.PlacedAsync((0, 2), (1, 3));
        await PartShippedAsync(shop, group);
        await CancelledAsync(shop, group, "HT-2", 1);
        (await shop.GroupAsync(group.Number)).Of("P1").State.ShouldBe(OrderState.Packed);
        (await shop.Market.AskAsync<ShipOrder, Result>(u => u.ExecuteAsync(new(group.Of("P1").Number, "", "", new Dictionary<Guid, int>()), _cancel)))
            .Errors.ShouldBeEmpty();
        (await shop.GroupAsync(group.Number)).Of("P1").State.ShouldBe(OrderState.Shipped);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_was_paid_for_the_cancelled_rest_is_owed_back_and_the_order_is_shipped(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.OpenForTransfersAsync();
        var placed = await shop.PlaceAsync(await shop.BasketAsync((0, 2), (1, 1)), OrderMarket.Form(210_000, PaymentMethod.BankTransfer));
        var group = await shop.GroupAsync(placed.Value!.Number);
        await shop.TakeAsync(shop.CreditFor(group.Of("P1")));
        await PartShippedAsync(shop, group, confirm: false);
        await CancelledAsync(shop, group, "HT-2", 1);
        (await shop.GroupAsync(group.Number)).Of("P1").State.ShouldBe(OrderState.Shipped);
        (await shop.OwedAsync()).ShouldBe([120_000]);
        (await shop.Market.AskAsync<DeliverOrder, Result>(u => u.ExecuteAsync(group.Of("P1").Number, _cancel))).Errors.ShouldBeEmpty();
        (await shop.LedgerAsync()).Where(e => e.Kind == LedgerKind.Sale).Sum(e => e.AmountVnd).ShouldBe(210_000, "sold as paid, and owed back");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Letters_lists_and_the_statement_name_the_packs_that_are_left(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.PlacedAsync((0, 3));
        var number = group.Of("P1").Number;
        shop.People.WorkFor("P1");
        await shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(number, _cancel));
        await CancelledAsync(shop, group, "HT-1", 2);
        (await shop.Market.AskAsync<ListOrders, OrderListPage>(u => u.ExecuteAsync(OrderQueue.All, 1, _cancel))).Rows.ShouldHaveSingleItem().Packs.ShouldBe(1);

        await shop.Market.AskAsync<PackOrder, Result>(u => u.ExecuteAsync(number, _cancel));
        await shop.Market.AskAsync<ShipOrder, Result>(u => u.ExecuteAsync(new(number, "", "VP-1", new Dictionary<Guid, int>()), _cancel));
        (await shop.Market.AskAsync<DeliverOrder, Result>(u => u.ExecuteAsync(number, _cancel, 45_000))).Errors.ShouldBeEmpty();
        (await shop.LedgerAsync()).Single(e => e.Kind == LedgerKind.Sale).Note.ShouldEndWith("× 1");
        for (var i = 0; i < 3; i++) await shop.RunJobsAsync();
        shop.People.Letters.First(l => l.Subject == $"Đơn {number} đã được gửi đi").Text.ShouldContain("× 1 (đã hủy 2): 45.000");
    }

    private static async Task PartShippedAsync(OrderMarket shop, OrderGroupView group, bool confirm = true)
    {
        var order = group.Of("P1");
        shop.People.WorkFor("P1");
        if (confirm) (await shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(order.Number, _cancel))).Errors.ShouldBeEmpty();
        (await shop.Market.AskAsync<PackOrder, Result>(u => u.ExecuteAsync(order.Number, _cancel))).Errors.ShouldBeEmpty();
        var parcel = new Dictionary<Guid, int> { [order.Lines[LineOf(group, "HT-1")].Id] = 2 };
        (await shop.Market.AskAsync<ShipOrder, Result>(u => u.ExecuteAsync(new(order.Number, "Viettel Post", "VP-1", parcel), _cancel))).Errors.ShouldBeEmpty();
        (await shop.GroupAsync(group.Number)).Of("P1").State.ShouldBe(OrderState.Packed);
    }

    private static async Task CancelledAsync(OrderMarket shop, OrderGroupView group, string product, int packs)
    {
        var number = await shop.AskedAsync(group, CaseKind.Cancel, packs, LineOf(group, product), CaseReason.ChangedMind);
        (await shop.AsProducerAsync(u => u.AcceptAsync(number, "", _cancel))).Errors.ShouldBeEmpty();
    }

    private static int LineOf(OrderGroupView group, string product) => group.Of("P1").Lines.Select(l => l.ProductCode).ToList().IndexOf(product);
}
