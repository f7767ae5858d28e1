using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

public sealed class RefundTests
{
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Twenty_refunds_at_once_never_give_back_more_than_was_paid(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PaidTransferAsync();
        order.PaidVnd.ShouldBe(45_000);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => OweAsync(shop, order, i < 10 ? 45_000 : 22_500))));
        var after = await shop.AgainAsync(order);
        after.RefundedVnd.ShouldBe(after.Refunds.Sum(r => r.AmountVnd));
        after.RefundedVnd.ShouldBe(45_000);
        answers.Count(a => a.Succeeded).ShouldBe(after.Refunds.Count);
        answers.Where(a => !a.Succeeded).ShouldAllBe(a => a.Errors[0].Field == "Amount");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Nothing_is_owed_of_an_order_that_nobody_paid_nor_less_than_a_dong(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var unpaid = await shop.PlaceTransferAsync();
        (await OweAsync(shop, unpaid, 1)).Errors.ShouldHaveSingleItem().Field.ShouldBe("Amount");
        var paid = await shop.PaidTransferAsync();
        foreach (var amount in new[] { 0, -1, long.MinValue, 45_001, long.MaxValue })
            (await OweAsync(shop, paid, amount)).Errors.ShouldHaveSingleItem().Field.ShouldBe("Amount");
        (await shop.AgainAsync(paid)).Refunds.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_paid_order_that_its_seller_cancels_owes_what_is_left_of_its_money(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PaidTransferAsync();
        (await OweAsync(shop, order, 5_000)).Errors.ShouldBeEmpty();
        shop.People.WorkFor("P1");
        (await shop.Market.AskAsync<CancelOrder, Result>(u => u.ByProducerAsync(order.Number, "Hết mật", _cancel))).Errors.ShouldBeEmpty();
        (await shop.AgainAsync(order)).Refunds.Select(r => (r.AmountVnd, r.Reason, r.State))
            .ShouldBe([(5_000, "Vỡ", RefundState.Owed), (40_000, RefundReasons.Cancelled, RefundState.Owed)]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_order_that_nobody_paid_owes_nothing_when_it_ends(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PlaceTransferAsync();
        shop.People.WorkFor("P1");
        (await shop.Market.AskAsync<CancelOrder, Result>(u => u.ByProducerAsync(order.Number, "Hết mật", _cancel))).Errors.ShouldBeEmpty();
        (await shop.AgainAsync(order)).Refunds.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Cash_is_paid_when_it_is_collected(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var placed = await shop.PlaceAsync(await shop.BasketAsync((0, 1)), OrderMarket.Form(45_000));
        var order = (await shop.GroupAsync(placed.Value!.Number)).Orders.Single();
        shop.People.WorkFor("P1");
        await shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(order.Number, _cancel));
        await shop.Market.AskAsync<PackOrder, Result>(u => u.ExecuteAsync(order.Number, _cancel));
        await shop.Market.AskAsync<ShipOrder, Result>(u => u.ExecuteAsync(new(order.Number, "", "", new Dictionary<Guid, int>()), _cancel));
        (await shop.AgainAsync(order)).PaidVnd.ShouldBe(0);
        await shop.Market.AskAsync<DeliverOrder, Result>(u => u.ExecuteAsync(order.Number, _cancel));
        (await shop.AgainAsync(order)).PaidVnd.ShouldBe(45_000);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Only_the_sellers_people_say_once_that_they_sent_the_money_back(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PaidTransferAsync();
        var refund = (await OweAsync(shop, order, 45_000)).Value;
        Task<Result> MarkAsync(string reference = "FT9") => shop.Market.AskAsync<MarkRefundPaid, Result>(u => u.ExecuteAsync(new(refund, reference), _cancel));

        shop.People.WorkFor("P2");
        (await MarkAsync()).Errors.ShouldHaveSingleItem().Field.ShouldBe("refund");
        shop.People.WorkFor("P1", ProducerRole.Catalogue);
        (await MarkAsync()).Errors.ShouldHaveSingleItem().Field.ShouldBe("refund");
        shop.People.WorkFor("P1", ProducerRole.Orders);
        (await MarkAsync(" ")).Errors.ShouldHaveSingleItem().Field.ShouldBe("BankReference");
        (await shop.Market.AskAsync<ListRefunds, RefundPage>(u => u.ExecuteAsync(1, _cancel))).Rows.ShouldHaveSingleItem().Id.ShouldBe(refund);
        (await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => MarkAsync())))).Count(a => a.Succeeded).ShouldBe(1);
        (await shop.AgainAsync(order)).Refunds.ShouldHaveSingleItem().State.ShouldBe(RefundState.Done);
        (await shop.Market.AskAsync<ListRefunds, RefundPage>(u => u.ExecuteAsync(1, _cancel))).Rows.ShouldBeEmpty();
        await shop.RunJobsAsync();
        shop.People.Letters.Count(l => l.Subject.Contains("Đã hoàn tiền", StringComparison.Ordinal)).ShouldBe(1);
        shop.People.Notes.Count(n => n.StartsWith("refund.done", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static Task<Result<Guid>> OweAsync(OrderMarket shop, OrderView order, long amount) =>
        shop.Market.AskAsync<IServiceProvider, Result<Guid>>(services =>
    {
        var db = (DbContext)services.GetService(typeof(DbContext))!;
        var owe = (OweRefund)services.GetService(typeof(OweRefund))!;
        return db.InTransactionAsync(async c =>
        {
            var id = await db.Set<Order>().Where(o => o.Number == order.Number).Select(o => o.Id).SingleAsync(c);
            return await owe.ExecuteAsync(new RefundOwed(id, order.Lines[0].Id, 1, amount, "Vỡ"), c);
        }, _cancel);
    });

    private static async Task<OrderMarket> StartAsync(Engine engine)
    {
        var shop = await OrderMarket.StartAsync(engine);
        await shop.OpenForTransfersAsync();
        return shop;
    }
}
