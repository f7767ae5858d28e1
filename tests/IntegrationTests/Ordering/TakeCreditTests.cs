using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Credits;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

public sealed class TakeCreditTests
{
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_exact_sum_confirms_the_order_with_one_letter(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PlaceTransferAsync();
        (await shop.TakeAsync(shop.CreditFor(order))).Kind.ShouldBe(CreditKind.Exact);
        (await shop.AgainAsync(order)).State.ShouldBe(OrderState.Confirmed);
        (await shop.PaidLettersAsync()).ShouldBe(1);
        (await shop.ReviewsAsync()).ShouldBeEmpty();
        await shop.ExpireAsync();
        (await shop.AgainAsync(order)).State.ShouldBe(OrderState.Confirmed);
        (await shop.StockAsync(0)).ShouldBe(9);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_does_not_fit_pays_nothing_and_waits_with_what_to_do(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PlaceTransferAsync();
        var second = await shop.PlaceTransferAsync();
        var exact = shop.CreditFor(order);
        (IncomingCredit Credit, CreditKind Kind, CreditAction Action)[] cases =
        [
            (shop.CreditFor(order, 44_999), CreditKind.Under, CreditAction.AskForRest),
            (shop.CreditFor(order, 45_001), CreditKind.Over, CreditAction.RefundDifference),
            (shop.CreditFor(order, 4_500_000), CreditKind.Over, CreditAction.RefundDifference),
            (shop.CreditFor(order) with { Text = "tien mat ong" }, CreditKind.NoCode, CreditAction.FindOrder),
            (shop.CreditFor(order) with { Text = $"{order.PaymentCode} {second.PaymentCode}" }, CreditKind.SeveralCodes, CreditAction.FindOrder),
            (exact with { AccountNumber = "999" }, CreditKind.WrongAccount, CreditAction.Refund),
            (exact with { Bin = "970415", TransactionId = "other", BankReference = "other" }, CreditKind.WrongAccount, CreditAction.Refund),
        ];
        foreach (var (credit, kind, action) in cases)
        {
            (await shop.TakeAsync(credit)).ShouldSatisfyAllConditions(t => t.Kind.ShouldBe(kind), t => t.IsRepeat.ShouldBeFalse());
            (await shop.ReviewsAsync()).Single(r => r.BankReference == credit.BankReference)
                .ShouldSatisfyAllConditions(r => r.Kind.ShouldBe(kind), r => r.Action.ShouldBe(action));
        }
        (await shop.ReviewsAsync()).Count.ShouldBe(cases.Length);
        (await shop.AgainAsync(order)).State.ShouldBe(OrderState.AwaitingPayment);
        (await shop.AgainAsync(second)).State.ShouldBe(OrderState.AwaitingPayment);
        (await shop.PaidLettersAsync()).ShouldBe(0);
        (await shop.ReviewsAsync("P2")).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_second_payment_is_to_be_refunded_and_so_is_one_for_a_cancelled_order(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PlaceTransferAsync();
        await shop.TakeAsync(shop.CreditFor(order));
        (await shop.TakeAsync(shop.CreditFor(order))).Kind.ShouldBe(CreditKind.Duplicate);
        var other = await shop.PlaceTransferAsync();
        var key = TransferSteps.KeyOf(other.Number[..other.Number.LastIndexOf('-')]);
        (await shop.Market.AskAsync<CancelOrder, Result>(u => u.ByBuyerAsync(key, other.Number, _cancel))).Errors.ShouldBeEmpty();
        (await shop.TakeAsync(shop.CreditFor(other))).Kind.ShouldBe(CreditKind.Late);
        (await shop.ReviewsAsync()).ShouldAllBe(r => r.Action == CreditAction.Refund);
        (await shop.AgainAsync(other)).State.ShouldBe(OrderState.Cancelled);
        (await shop.PaidLettersAsync()).ShouldBe(1);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Late_money_takes_the_order_up_again_while_the_goods_are_there_and_else_is_refunded(Engine engine)
    {
        await using var shop = await StartAsync(engine, stock: 2);
        var lucky = await shop.PlaceTransferAsync();
        var unlucky = await shop.PlaceTransferAsync();
        await shop.ExpireAsync();
        (await shop.StockAsync(0)).ShouldBe(2);
        (await shop.TakeAsync(shop.CreditFor(lucky))).Kind.ShouldBe(CreditKind.Exact);
        (await shop.StockAsync(0)).ShouldBe(1);
        await shop.PlaceTransferAsync();
        (await shop.TakeAsync(shop.CreditFor(unlucky))).Kind.ShouldBe(CreditKind.Late);
        (await shop.AgainAsync(lucky)).State.ShouldBe(OrderState.Confirmed);
        (await shop.AgainAsync(unlucky)).State.ShouldBe(OrderState.Expired);
        (await shop.StockAsync(0)).ShouldBe(0);
        (await shop.ReviewsAsync()).ShouldHaveSingleItem().Action.ShouldBe(CreditAction.Refund);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_same_credit_fifty_times_at_once_has_one_effect(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PlaceTransferAsync();
        var credit = shop.CreditFor(order);
        // Half of them by the source's number, half from another source under the bank's.
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() =>
            shop.TakeAsync(i % 2 == 0 ? credit : credit with { Source = "other", TransactionId = $"{i}" }))));
        answers.Count(a => !a.IsRepeat).ShouldBe(1);
        answers.ShouldAllBe(a => a.Kind == CreditKind.Exact);
        (await shop.Market.QueryAsync(db => db.Set<BankCredit>().CountAsync())).ShouldBe(1);
        (await shop.AgainAsync(order)).Moves.Count(m => m.To == OrderState.Confirmed).ShouldBe(1);
        (await shop.PaidLettersAsync()).ShouldBe(1);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task By_hand_only_the_sellers_people_may_say_that_money_came(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PlaceTransferAsync();
        var command = new TakeCreditByHandCommand(order.Number, 45_000, "FT26333", shop.Market.Clock.GetUtcNow());
        Task<Result<TakenCredit>> SayAsync() => shop.Market.AskAsync<TakeCreditByHand, Result<TakenCredit>>(u => u.ExecuteAsync(command, _cancel));

        shop.People.WorkFor("P2");
        (await SayAsync()).Errors.ShouldHaveSingleItem().Field.ShouldBe("order");
        shop.People.WorkFor("P1", ProducerRole.Catalogue);
        (await SayAsync()).Errors.ShouldHaveSingleItem().Field.ShouldBe("order");
        (await shop.AgainAsync(order)).State.ShouldBe(OrderState.AwaitingPayment);
        shop.People.WorkFor("P1", ProducerRole.Orders);
        (await SayAsync()).Value!.Kind.ShouldBe(CreditKind.Exact);
        (await SayAsync()).Value!.IsRepeat.ShouldBeTrue();
        (await shop.AgainAsync(order)).State.ShouldBe(OrderState.Confirmed);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_review_is_settled_once_by_the_sellers_people_with_an_order_that_its_money_reaches(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PlaceTransferAsync();
        await shop.TakeAsync(shop.CreditFor(order, 44_999) with { Text = "?" });
        await shop.TakeAsync(shop.CreditFor(order) with { Text = "?" });
        var reviews = (await shop.ReviewsAsync()).OrderBy(r => r.AmountVnd).ToList();
        Task<Result> SettleAsync(Guid id) =>
            shop.Market.AskAsync<SettleReview, Result>(u => u.ExecuteAsync(new(id, order.Number, "Đã gọi người mua"), _cancel));

        (await SettleAsync(reviews[0].Id)).Errors.ShouldHaveSingleItem().Field.ShouldBe("order");
        shop.People.WorkFor("P2");
        (await SettleAsync(reviews[1].Id)).Errors.ShouldHaveSingleItem().Field.ShouldBe("review");
        shop.People.WorkFor("P1");
        (await SettleAsync(reviews[1].Id)).Errors.ShouldBeEmpty();
        (await SettleAsync(reviews[1].Id)).Errors.ShouldHaveSingleItem().Field.ShouldBe("review");
        (await shop.AgainAsync(order)).State.ShouldBe(OrderState.Confirmed);
        (await shop.ReviewsAsync()).ShouldHaveSingleItem().Id.ShouldBe(reviews[0].Id);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_sum_that_came_in_parts_pays_its_order_once_they_reach_the_total_together(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PlaceTransferAsync();
        var other = await shop.PlaceTransferAsync();
        (await shop.TakeAsync(shop.CreditFor(order, 44_998))).Kind.ShouldBe(CreditKind.Under);
        (await shop.TakeAsync(shop.CreditFor(order, 1))).Kind.ShouldBe(CreditKind.Under);
        (await shop.TakeAsync(shop.CreditFor(other, 40_000))).Kind.ShouldBe(CreditKind.Under);
        var first = (await shop.ReviewsAsync()).Single(r => r.AmountVnd == 44_998).Id;
        (await SettleAsync(shop, first, order)).Errors.ShouldHaveSingleItem().Message.Key.ShouldBe("NotEnough");
        (await shop.ReviewsAsync()).Count.ShouldBe(3, "what was refused settles nothing");

        (await shop.TakeAsync(shop.CreditFor(order, 1))).Kind.ShouldBe(CreditKind.Under);
        (await SettleAsync(shop, first, order)).Errors.ShouldBeEmpty();
        (await shop.AgainAsync(order)).State.ShouldBe(OrderState.Confirmed);
        (await shop.ReviewsAsync()).ShouldHaveSingleItem().OrderNumber.ShouldBe(other.Number);
        (await CreditsOfAsync(shop, order)).ShouldBe([1, 1, 44_998]);
        (await shop.PaidLettersAsync()).ShouldBe(1);
        (await shop.AgainAsync(other)).State.ShouldBe(OrderState.AwaitingPayment);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Money_that_reaches_the_total_alone_leaves_the_parts_to_be_given_back(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PlaceTransferAsync();
        await shop.TakeAsync(shop.CreditFor(order, 44_999));
        await shop.TakeAsync(shop.CreditFor(order, 45_001));
        (await SettleAsync(shop, (await shop.ReviewsAsync()).Single(r => r.Kind == CreditKind.Over).Id, order)).Errors.ShouldBeEmpty();
        (await shop.ReviewsAsync()).ShouldHaveSingleItem().AmountVnd.ShouldBe(44_999);
        (await CreditsOfAsync(shop, order)).ShouldBe([45_001]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Of_two_people_who_settle_the_parts_of_one_order_at_once_the_second_finds_them_settled(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        for (var round = 0; round < 5; round++)
        {
            var order = await shop.PlaceTransferAsync();
            await shop.TakeAsync(shop.CreditFor(order, 44_999));
            await shop.TakeAsync(shop.CreditFor(order, 1));
            var parts = (await shop.ReviewsAsync()).Select(r => r.Id).ToList();
            var answers = await Task.WhenAll(parts.Select(id => Task.Run(() => SettleAsync(shop, id, order))));
            answers.Count(a => a.Succeeded).ShouldBe(1);
            answers.Single(a => !a.Succeeded).Errors.ShouldHaveSingleItem().Field.ShouldBe("review");
            (await shop.AgainAsync(order)).Moves.Count(m => m.To == OrderState.Confirmed).ShouldBe(1);
        }
    }

    private static Task<Result> SettleAsync(OrderMarket shop, Guid review, OrderView order) =>
        shop.Market.AskAsync<SettleReview, Result>(u => u.ExecuteAsync(new(review, order.Number, "Đã nhận đủ làm nhiều lần"), _cancel));

    private static Task<List<long>> CreditsOfAsync(OrderMarket shop, OrderView order) => shop.Market.QueryAsync(db => (
        from credit in db.Set<BankCredit>()
        join paid in db.Set<Order>() on credit.OrderId equals paid.Id
        where paid.Number == order.Number
        orderby credit.AmountVnd
        select credit.AmountVnd).ToListAsync());

    private static async Task<OrderMarket> StartAsync(Engine engine, int stock = 10)
    {
        var shop = await OrderMarket.StartAsync(engine, stock);
        await shop.OpenForTransfersAsync();
        return shop;
    }
}
