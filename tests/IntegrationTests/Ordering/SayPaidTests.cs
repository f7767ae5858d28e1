using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Credits;
using Marketplace.Ordering.Payments.VietQr;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>What a buyer says of a transfer is not that it arrived.</summary>
public sealed class SayPaidTests
{
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_transfer_that_is_said_to_be_made_is_told_to_the_seller_and_its_goods_are_held_a_day_longer_once(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PlaceTransferAsync();
        shop.Market.Clock.Advance(TimeSpan.FromMinutes(10));
        var said = shop.Market.Clock.GetUtcNow();
        (await SayAsync(shop, order)).Errors.ShouldBeEmpty();
        shop.Market.Clock.Advance(TimeSpan.FromMinutes(10));
        (await SayAsync(shop, order)).Errors.ShouldBeEmpty();
        await shop.RunJobsAsync();

        var held = await shop.AgainAsync(order);
        (held.State, held.BuyerSaidPaidAt, held.ReservedUntil, held.PaidVnd).ShouldBe((OrderState.AwaitingPayment, said, said.AddDays(1), 0));
        shop.People.Letters.Where(l => l.To == "P1@example.com").ShouldHaveSingleItem().Subject.ShouldBe($"Khách báo đã chuyển tiền cho đơn {order.Number}");
        (await RequestOfAsync(shop, order)).SaidAt.ShouldBe(said);
        (await EndsAsync(shop)).ShouldBe(1, "one job ends the wait");

        shop.Market.Clock.Advance(TimeSpan.FromDays(1));
        await shop.RunJobsAsync();
        (await shop.AgainAsync(order)).State.ShouldBe(OrderState.Expired);
        (await shop.StockAsync(0)).ShouldBe(10);
        (await EndsAsync(shop)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Money_pays_an_order_whatever_its_buyer_said_before(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PlaceTransferAsync();
        (await SayAsync(shop, order)).Errors.ShouldBeEmpty();
        shop.Market.Clock.Advance(TimeSpan.FromHours(20));
        await shop.RunJobsAsync();
        (await shop.TakeAsync(shop.CreditFor(order))).Kind.ShouldBe(CreditKind.Exact);
        (await shop.AgainAsync(order)).State.ShouldBe(OrderState.Confirmed);
        (await SayAsync(shop, order)).Errors.ShouldBeEmpty("it was said before");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task It_is_said_of_ones_own_order_while_that_waits_for_a_transfer_and_of_no_other(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PlaceTransferAsync();
        var other = new OrderKey(GroupOf(order), "+84912345679", null);
        (await shop.Market.AskAsync<SayPaid, Result>(u => u.ExecuteAsync(other, order.Number, _cancel))).Errors.ShouldHaveSingleItem().Field.ShouldBe("order");
        var cash = (await shop.PlacedAsync(45_000, "", (0, 1))).Of("P1");
        (await SayAsync(shop, cash)).Errors.ShouldHaveSingleItem().Field.ShouldBe("state");
        shop.Market.Clock.Advance(TimeSpan.FromMinutes(15));
        (await SayAsync(shop, order)).Errors.ShouldHaveSingleItem().Message.Key.ShouldBe("NoTransferAwaited");
        await shop.RunJobsAsync();
        (await shop.AgainAsync(order)).ShouldSatisfyAllConditions(o => o.State.ShouldBe(OrderState.Expired), o => o.BuyerSaidPaidAt.ShouldBeNull());
    }

    private static Task<Result> SayAsync(OrderMarket shop, OrderView order) =>
        shop.Market.AskAsync<SayPaid, Result>(u => u.ExecuteAsync(TransferSteps.KeyOf(GroupOf(order)), order.Number, _cancel));

    private static async Task<TransferRequest> RequestOfAsync(OrderMarket shop, OrderView order) =>
        (await shop.Market.AskAsync<GetTransferRequest, IReadOnlyDictionary<string, TransferRequest>>(u =>
            u.ExecuteAsync(TransferSteps.KeyOf(GroupOf(order)), _cancel)))[order.Number];

    /// <summary>Jobs that are still to end a wait.</summary>
    private static Task<int> EndsAsync(OrderMarket shop) =>
        shop.Market.QueryAsync(db => db.Set<Job>().CountAsync(j => j.Kind == "order.expire" && j.DoneAt == null));

    private static string GroupOf(OrderView order) => order.Number[..order.Number.LastIndexOf('-')];

    private static async Task<OrderMarket> StartAsync(Engine engine)
    {
        var shop = await OrderMarket.StartAsync(engine);
        await shop.OpenForTransfersAsync();
        return shop;
    }
}
