using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Ledger;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Cod;
using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>Money paid at the door (M37): expected, collected, remitted, settled, and what differs.</summary>
public sealed class CodTests
{
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Money_is_expected_when_goods_leave_and_settled_when_the_courier_has_paid_it_all(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var order = (await shop.PlacedAsync(45_000, "", (0, 1))).Of("P1");
        await shop.ShippedAsync(order, "Viettel Post", "VP1");
        (await shop.CodOfAsync(order.Number)).ShouldSatisfyAllConditions(
            c => c.State.ShouldBe(CodState.Expected), c => c.ExpectedVnd.ShouldBe(45_000), c => c.Courier.ShouldBe("Viettel Post"));

        (await shop.Market.AskAsync<DeliverOrder, Result>(u => u.ExecuteAsync(order.Number, _cancel, 45_000))).Errors.ShouldBeEmpty();
        (await shop.CodOfAsync(order.Number)).State.ShouldBe(CodState.Collected);
        (await shop.SideAsync(LedgerParty.Courier)).ShouldBe(45_000, "the courier has the money now");
        (await shop.CodAsync(u => u.RemittedAsync(order.Number, 45_000, "VT-77", _cancel))).Errors.ShouldBeEmpty();
        (await shop.CodOfAsync(order.Number)).State.ShouldBe(CodState.Settled);
        (await shop.LedgerAsync()).Sum(e => e.AmountVnd).ShouldBe(0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_difference_is_in_the_report_and_settles_with_a_reason(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var order = (await shop.PlacedAsync(45_000, "", (0, 1))).Of("P1");
        await shop.DeliveredAsync(order, 44_000, "GHN", "G1");
        (await shop.CodAsync(u => u.RemittedAsync(order.Number, 40_000, "G-9", _cancel))).Errors.ShouldBeEmpty();
        var row = (await shop.Market.AskAsync<ListCod, IReadOnlyList<CourierDifference>>(u => u.ReportAsync(_cancel))).ShouldHaveSingleItem();
        (row.BuyerDifferenceVnd, row.CourierDifferenceVnd, row.HeldVnd).ShouldBe((1_000, 4_000, 0));
        (await shop.CodAsync(u => u.SettleAsync(order.Number, "Bớt tiền lẻ, phí thu hộ", _cancel))).Errors.ShouldBeEmpty();
        (await shop.SideAsync(LedgerParty.Buyer), await shop.SideAsync(LedgerParty.Courier)).ShouldBe((0, 0));
        (await shop.LedgerAsync()).Where(e => e.Kind == LedgerKind.Correction).Sum(e => e.AmountVnd).ShouldBe(-5_000);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_order_is_complete_once_it_is_known_what_the_buyer_paid(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var order = (await shop.PlacedAsync(45_000, "", (0, 1))).Of("P1");
        await shop.DeliveredAsync(order, collected: null, "GHN", "G1");
        await CompleteAsync(shop);
        (await StateAsync(shop, order)).ShouldBe(OrderState.Delivered);
        (await shop.CodAsync(u => u.CollectedAsync(order.Number, 45_000, _cancel))).Errors.ShouldBeEmpty();
        await CompleteAsync(shop);
        (await StateAsync(shop, order)).ShouldBe(OrderState.Completed);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Goods_that_come_back_unpaid_owe_nothing_and_are_in_no_ledger(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var order = (await shop.PlacedAsync(45_000, "", (0, 1))).Of("P1");
        await shop.ShippedAsync(order, "GHN", "G1");
        (await shop.Market.AskAsync<DeliverOrder, Result>(u => u.FailAsync(order.Number, "Vắng nhà", _cancel))).Errors.ShouldBeEmpty();
        (await shop.Market.AskAsync<DeliverOrder, Result>(u => u.TakeBackAsync(order.Number, _cancel))).Errors.ShouldBeEmpty();
        (await shop.CodOfAsync(order.Number)).State.ShouldBe(CodState.Returned);
        (await shop.LedgerAsync()).ShouldBeEmpty();
        (await shop.CodAsync(u => u.CollectedAsync(order.Number, 45_000, _cancel))).Errors.ShouldHaveSingleItem().Field.ShouldBe("state");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_couriers_list_is_taken_once_and_names_what_does_not_fit(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var orders = new List<OrderView>();
        for (var i = 0; i < 3; i++)
        {
            orders.Add((await shop.PlacedAsync(45_000, "", (0, 1))).Of("P1"));
            await shop.DeliveredAsync(orders[i], collected: null, "GHN", $"G{i}");
        }
        var other = (await shop.PlacedAsync(33_333, "", (2, 1))).Of("P2");
        await shop.DeliveredAsync(other, collected: null, "GHN", "G9");
        shop.People.WorkFor("P1");
        var list = $"parcel,collected,remitted,reference\nG0,45000,45000,R1\n{orders[1].Number},45000,,\nG2,4.5,,\nG9,33333,33333,R1\nG2,45000,45000,";
        var first = (await TakeAsync(shop, list)).Value!;
        first.Changed.ShouldBe(2);
        first.Faults.Select(f => (f.Line, f.Column)).ShouldBe([(4, "collected"), (5, "parcel"), (6, "reference")]);
        (await shop.CodOfAsync(orders[0].Number)).State.ShouldBe(CodState.Settled);
        (await shop.CodOfAsync(other.Number)).State.ShouldBe(CodState.Expected);

        var entries = (await shop.LedgerAsync()).Count;
        var again = (await TakeAsync(shop, list)).Value!;
        (again.Changed, again.Repeated).ShouldBe((0, 2));
        (await shop.LedgerAsync()).Count.ShouldBe(entries);
        var otherSum = (await TakeAsync(shop, "parcel,collected,remitted,reference\nG0,44000,,")).Value!;
        otherSum.Faults.ShouldHaveSingleItem().Column.ShouldBe("collected");
        (await TakeAsync(shop, "a,b\n1,2")).Errors.ShouldHaveSingleItem().Field.ShouldBe("List");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Another_producers_money_is_not_found(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var order = (await shop.PlacedAsync(45_000, "", (0, 1))).Of("P1");
        await shop.DeliveredAsync(order, collected: null, "GHN", "G1");
        shop.People.WorkFor("P2");
        (await shop.CodAsync(u => u.CollectedAsync(order.Number, 1, _cancel))).Errors.ShouldHaveSingleItem().Field.ShouldBe("order");
        (await shop.Market.AskAsync<ListCod, CodView?>(u => u.FindAsync(order.Number, _cancel))).ShouldBeNull();
        (await shop.Market.AskAsync<ListCod, IReadOnlyList<CourierDifference>>(u => u.ReportAsync(_cancel))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Of_many_who_say_at_once_what_was_collected_one_is_heard_and_the_ledger_has_it_once(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        for (var round = 0; round < 3; round++)
        {
            var order = (await shop.PlacedAsync(45_000, "", (0, 1))).Of("P1");
            await shop.DeliveredAsync(order, collected: null, "GHN", $"G{round}");
            var said = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
                Task.Run(() => shop.CodAsync(u => u.CollectedAsync(order.Number, 45_000, _cancel)))));
            said.Count(s => s.Succeeded).ShouldBe(1);
            said.Where(s => !s.Succeeded).ShouldAllBe(s => s.Errors[0].Field == "state");
            (await shop.LedgerAsync()).Where(e => e.OrderNumber == order.Number && e.Against == LedgerParty.Courier).ShouldHaveSingleItem()
                .AmountVnd.ShouldBe(45_000);
        }
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_couriers_list_sent_twice_at_once_is_taken_once(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        for (var round = 0; round < 3; round++)
        {
            var order = (await shop.PlacedAsync(45_000, "", (0, 1))).Of("P1");
            await shop.DeliveredAsync(order, collected: null, "GHN", $"G{round}");
            var list = $"parcel,collected,remitted,reference\nG{round},45000,45000,R{round}";
            var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => TakeAsync(shop, list))));
            taken.Select(t => (t.Value!.Changed, t.Value.Repeated, t.Value.Faults.Count)).Order().ShouldBe([.. Enumerable.Repeat((0, 1, 0), 5), (1, 0, 0)]);
            (await shop.CodOfAsync(order.Number)).State.ShouldBe(CodState.Settled);
        }
    }

    private static Task<Result<CourierReport>> TakeAsync(OrderMarket shop, string list) =>
        shop.Market.AskAsync<TakeCourierList, Result<CourierReport>>(u => u.ExecuteAsync(list, _cancel));

    private static async Task CompleteAsync(OrderMarket shop)
    {
        shop.Market.Clock.Advance(TimeSpan.FromDays(8));
        await shop.StartAsync(new CompleteOrders());
    }

    private static async Task<OrderState> StateAsync(OrderMarket shop, OrderView order) =>
        (await shop.GroupAsync(order.Number[..order.Number.LastIndexOf('-')])).Of("P1").State;
}
