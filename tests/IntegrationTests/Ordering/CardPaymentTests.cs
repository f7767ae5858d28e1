using System.Text.Json.Nodes;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Cards;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Shared;
using Marketplace.StripeStandIn;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

public sealed class CardPaymentTests
{
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Whole_dong_are_charged_and_given_back_at_the_least_and_at_the_most(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine);
        foreach (var amount in new[] { 10_000, 99_999_999L })
        {
            var order = await cards.PaidAsync(amount);
            (order.State, order.PaidVnd).ShouldBe((OrderState.Confirmed, amount));
            (await cards.OweAsync(order, 3_333)).Errors.ShouldBeEmpty();
            (await cards.OweAsync(order, amount - 3_333)).Errors.ShouldBeEmpty();
            (await cards.OweAsync(order, 1)).Succeeded.ShouldBeFalse();
            await cards.Shop.RunJobsAsync();
            (await cards.AgainAsync(order)).Refunds.Select(r => (r.AmountVnd, r.State))
                .ShouldBe([(3_333, RefundState.Done), (amount - 3_333, RefundState.Done)], ignoreOrder: true);
            var whole = await cards.PaidAsync(amount);
            await cards.OweAsync(whole, amount);
            await cards.Shop.RunJobsAsync();
            (await cards.AgainAsync(whole)).Refunds.ShouldHaveSingleItem().State.ShouldBe(RefundState.Done);
            cards.Stripe.Done.TakeLast(5).Select(d => d.Amount).ShouldBe([amount, 3_333, amount - 3_333, amount, amount], ignoreOrder: true);
            cards.Stripe.Money.Charges.TakeLast(2).ShouldAllBe(c => (long)c["amount_refunded"]! == amount);
        }
        cards.Stripe.Complaints.ShouldBeEmpty();
        (await cards.ReviewsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_thousand_sums_reach_stripe_as_they_are()
    {
        await using var cards = await CardShop.StartAsync(Engine.Sqlite);
        var random = new Random(26);
        var sums = Enumerable.Range(0, 1_000).Select(_ => random.NextInt64(10_000, CardOptions.MostVnd + 1)).ToList();
        var service = cards.Shop.Market.Get<CardService>();
        var now = cards.Shop.Market.Clock.GetUtcNow();
        foreach (var sum in sums)
            await service.OpenAsync(new CardPayment
            {
                Id = Guid.NewGuid(), OrderId = Guid.NewGuid(), Attempt = 1, AmountVnd = sum, ReturnUrl = CardShop.Site, Language = "vi",
                ExpiresAt = now.AddHours(1),
            }, new CardOrder("HT-1", "Ong Vàng", ""), _cancel);
        cards.Stripe.Done.Select(d => d.Amount).ShouldBe(sums);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Pressed_again_and_at_once_it_is_one_payment_and_one_page(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine);
        var order = await cards.PlaceAsync();
        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => cards.PressAsync(order))));
        pages.Select(p => p.Value).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        (await cards.PressAsync(order)).Value.ShouldBe(pages[0].Value);
        cards.Stripe.Money.Sessions.ShouldHaveSingleItem();
        (await cards.PaymentsAsync(order)).ShouldHaveSingleItem().State.ShouldBe(CardPaymentState.Open);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Stripe_that_answers_too_late_has_opened_one_page(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine);
        var order = await cards.PlaceAsync();
        cards.Stripe.Faults.Enqueue(StandInFault.SilentAfter);
        cards.Stripe.Faults.Enqueue(StandInFault.FailAfter);
        (await cards.PayAsync(order)).Count.ShouldBe(3);
        cards.Stripe.Money.Charges.ShouldHaveSingleItem();
        cards.Stripe.Money.Sessions.ShouldHaveSingleItem();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Stripe_that_fails_loses_nothing_and_the_button_works_again(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine);
        var order = await cards.PlaceAsync();
        for (var i = 0; i < 3; i++) cards.Stripe.Faults.Enqueue(StandInFault.FailBefore);
        (await cards.PressAsync(order)).Errors.ShouldHaveSingleItem().Field.ShouldBe("card");
        (await cards.PressAsync(order)).Errors.ShouldBeEmpty();
        (await cards.PaymentsAsync(order)).ShouldHaveSingleItem().Attempt.ShouldBe(1);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_refund_whose_answer_is_lost_is_given_once(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine);
        var order = await cards.PaidAsync();
        for (var i = 0; i < 3; i++) cards.Stripe.Faults.Enqueue(StandInFault.FailAfter);
        await cards.OweAsync(order, 20_000);
        await cards.Shop.RunJobsAsync();
        cards.Shop.Market.Clock.Advance(TimeSpan.FromHours(30));
        await cards.Shop.RunJobsAsync();
        cards.Stripe.Money.Refunds.ShouldHaveSingleItem();
        (await cards.AgainAsync(order)).Refunds.ShouldHaveSingleItem().State.ShouldBe(RefundState.Done);
        (await cards.ReviewsAsync()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Twenty_refunds_at_once_take_from_the_card_what_was_paid(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine);
        var order = await cards.PaidAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => cards.OweAsync(order, 45_000))));
        answers.Count(a => a.Succeeded).ShouldBe(1);
        await cards.Shop.RunJobsAsync();
        cards.Stripe.Money.Refunds.Sum(r => (long)r["amount"]!).ShouldBe(45_000);
        cards.Shop.People.WorkFor("P2");
        var refund = (await cards.AgainAsync(order)).Refunds.Single();
        (await cards.Shop.Market.AskAsync<MarkRefundPaid, Result>(u => u.ExecuteAsync(new(refund.Id, "x"), _cancel))).Succeeded.ShouldBeFalse();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_refund_that_the_card_refuses_is_looked_at_and_given_by_hand(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine);
        var order = await cards.PaidAsync();
        cards.Stripe.Money.RefundStatus = "pending";
        var refund = (await cards.OweAsync(order, 20_000)).Value;
        await cards.Shop.RunJobsAsync();
        (await cards.AgainAsync(order)).Refunds.Single().State.ShouldBe(RefundState.Sent);
        cards.Shop.People.WorkFor("P1");
        Task<Result> ByHandAsync() => cards.Shop.Market.AskAsync<MarkRefundPaid, Result>(u => u.ExecuteAsync(new(refund, "FT1"), _cancel));
        (await ByHandAsync()).Errors.ShouldHaveSingleItem().Field.ShouldBe("state");
        await cards.TellAsync(cards.Stripe.Money.Turn((string)cards.Stripe.Money.Refunds[0]["id"]!, "failed"));
        await cards.Shop.RunJobsAsync();
        (await cards.AgainAsync(order)).Refunds.Single().State.ShouldBe(RefundState.Failed);
        (await cards.ReviewsAsync()).ShouldHaveSingleItem().Kind.ShouldBe(CardReviewKind.RefundFailed);
        (await ByHandAsync()).Errors.ShouldBeEmpty();
        (await cards.AgainAsync(order)).Refunds.Single().State.ShouldBe(RefundState.Done);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_second_payment_of_one_order_goes_back_whole_and_is_shown(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine);
        var order = await cards.PlaceAsync();
        var first = await cards.PayAsync(order);
        // The first page is believed to be over, as when a message was lost and another told of its end.
        await cards.Shop.Market.DoAsync<DbContext>(db => db.Set<CardPayment>().ExecuteUpdateAsync(s => s.SetProperty(p => p.State, CardPaymentState.Closed)));
        var second = await cards.PayAsync(order);
        foreach (var told in second.Concat(first)) await cards.TellAsync(told);
        await cards.Shop.RunJobsAsync();
        var after = await cards.AgainAsync(order);
        (after.State, after.PaidVnd, after.RefundedVnd).ShouldBe((OrderState.Confirmed, 45_000, 0));
        after.Refunds.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.IsSurplus.ShouldBeTrue(), r => r.Reason.ShouldBe(RefundReasons.PaidTwice), r => r.State.ShouldBe(RefundState.Done),
            r => r.AmountVnd.ShouldBe(45_000));
        (await cards.PaymentsAsync(order)).Select(p => p.State).ShouldBe([CardPaymentState.Surplus, CardPaymentState.Paid]);
        cards.Stripe.Money.Charges.Select(c => (long)c["amount_refunded"]!).ShouldBe([45_000, 0], ignoreOrder: true);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_cancelled_or_expired_order_closes_its_page(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine);
        var cancelled = await cards.PlaceAsync();
        await cards.PressAsync(cancelled);
        await cards.Shop.Market.AskAsync<CancelOrder, Result>(u => u.ByBuyerAsync(CardShop.KeyOf(cancelled), cancelled.Number, _cancel));
        var expired = await cards.PlaceAsync();
        await cards.PressAsync(expired);
        await cards.Shop.ExpireAsync();
        cards.Stripe.Money.Sessions.ShouldAllBe(s => (string)s["status"]! == "expired");
        (await cards.PaymentsAsync(expired)).Single().State.ShouldBe(CardPaymentState.Closed);
        (await cards.PressAsync(expired)).Errors.ShouldHaveSingleItem().Field.ShouldBe("state");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Money_after_the_end_takes_the_order_up_again_or_goes_back(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine, stock: 2);
        var lucky = await cards.PlaceAsync();
        var late = await cards.PayAsync(lucky);
        var unlucky = await cards.PlaceAsync();
        var later = await cards.PayAsync(unlucky);
        cards.Stripe.IsDown = true;
        await cards.Shop.ExpireAsync();
        cards.Shop.Market.Clock.Advance(TimeSpan.FromHours(72));
        foreach (var told in late) await cards.TellAsync(told);
        await cards.Shop.RunJobsAsync();
        (await cards.AgainAsync(lucky)).State.ShouldBe(OrderState.Confirmed);
        await cards.PlaceAsync();
        foreach (var told in later) await cards.TellAsync(told);
        await cards.Shop.RunJobsAsync();
        (await cards.AgainAsync(unlucky)).Refunds.ShouldHaveSingleItem().State.ShouldBe(RefundState.Owed);
        cards.Stripe.IsDown = false;
        cards.Shop.Market.Clock.Advance(TimeSpan.FromMinutes(15));
        await cards.Shop.RunJobsAsync();
        var after = await cards.AgainAsync(unlucky);
        (after.State, after.PaidVnd).ShouldBe((OrderState.Expired, 0));
        after.Refunds.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Reason.ShouldBe(RefundReasons.TooLate), r => r.State.ShouldBe(RefundState.Done), r => r.AmountVnd.ShouldBe(45_000));
        cards.Stripe.Money.Refunds.ShouldHaveSingleItem();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_was_never_told_is_asked_for_within_a_quarter_of_an_hour(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine);
        var order = await cards.PlaceAsync();
        await cards.PayAsync(order);
        (await cards.AgainAsync(order)).State.ShouldBe(OrderState.AwaitingPayment);
        await cards.Shop.RunJobsAsync();
        for (var minutes = 0; minutes < 15 && (await cards.AgainAsync(order)).State == OrderState.AwaitingPayment; minutes += 5)
        {
            cards.Shop.Market.Clock.Advance(TimeSpan.FromMinutes(5));
            await cards.Shop.RunJobsAsync();
        }
        (await cards.AgainAsync(order)).State.ShouldBe(OrderState.Confirmed);
        (await cards.Shop.PaidLettersAsync()).ShouldBe(1);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Asked_by_the_buyer_stripe_alone_says_whether_it_is_paid(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine);
        var order = await cards.PlaceAsync();
        var page = await cards.PressAsync(order);
        Task<Result> CheckAsync() =>
            cards.Shop.Market.AskAsync<CheckCardPayment, Result>(u => u.ExecuteAsync(CardShop.KeyOf(order), order.Number, _cancel));
        (await CheckAsync()).Errors.ShouldBeEmpty();
        (await cards.AgainAsync(order)).State.ShouldBe(OrderState.AwaitingPayment);
        cards.Stripe.Money.Pay(page.Value!.Split('/')[^1]);
        (await CheckAsync()).Errors.ShouldBeEmpty();
        (await cards.AgainAsync(order)).State.ShouldBe(OrderState.Confirmed);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_is_done_at_stripe_shows_in_the_order_with_what_went_back(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine);
        var order = await cards.PaidAsync();
        var charge = cards.Stripe.Money.Charges.Single();
        cards.Stripe.Money.Refund((string)charge["payment_intent"]!, 15_000, new JsonObject());
        cards.Stripe.Money.Dispute((string)charge["id"]!, "needs_response", "charge.dispute.created");
        // Only what Stripe sends by default of a refund: the rest is asked for.
        foreach (var told in cards.Stripe.Messages.Where(m => (string)m["type"]! is "charge.refunded" or "charge.dispute.created")) await cards.TellAsync(told);
        await cards.Shop.RunJobsAsync();
        (await cards.ViewAsync(order)).ShouldSatisfyAllConditions(v => v.GivenBackVnd.ShouldBe(15_000), v => v.DisputedVnd.ShouldBe(45_000));
        var after = await cards.AgainAsync(order);
        after.RefundedVnd.ShouldBe(15_000);
        after.Refunds.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.AmountVnd.ShouldBe(15_000), r => r.Reason.ShouldBe(RefundReasons.AtStripe), r => r.State.ShouldBe(RefundState.Done));
        (await cards.ReviewsAsync()).ShouldHaveSingleItem().Kind.ShouldBe(CardReviewKind.Dispute);
        (await cards.OweAsync(order, 30_001)).Succeeded.ShouldBeFalse();
        after.State.ShouldBe(OrderState.Confirmed);
    }
}
