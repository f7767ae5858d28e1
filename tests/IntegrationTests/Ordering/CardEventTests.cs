using System.Text.Json.Nodes;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Cards;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

public sealed class CardEventTests
{
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Nobody_but_stripe_is_listened_to(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine);
        var order = await cards.PlaceAsync();
        var body = (await cards.PayAsync(order))[^1].ToJsonString();
        var good = cards.Stripe.Sign(body);
        var altered = body.Replace("45000", "45001", StringComparison.Ordinal);
        (string Body, string Signature)[] forged =
        [
            (body, ""), (body, cards.Stripe.Sign(body, "whsec_wrong_0000000000000000")), (altered, good),
            (body, cards.Stripe.Sign(body, at: cards.Stripe.Now - 301)), (body, cards.Stripe.Sign(body, "whsec_of_another_endpoint_000")),
            (body, good.Replace("v1=", "v0=", StringComparison.Ordinal)),
        ];
        foreach (var (said, signature) in forged) (await cards.TellAsync(said, signature)).ShouldBe(CardEventAnswer.BadSignature);
        await cards.Shop.RunJobsAsync();
        (await cards.AgainAsync(order)).State.ShouldBe(OrderState.AwaitingPayment);
        (await cards.Shop.Market.QueryAsync(db => db.Set<CardEvent>().CountAsync())).ShouldBe(0);
        (await cards.TellAsync(body, cards.Stripe.Sign(body, at: cards.Stripe.Now - 299))).ShouldBe(CardEventAnswer.Kept);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Both_secrets_are_good_while_one_replaces_the_other(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine);
        var order = await cards.PlaceAsync();
        var body = (await cards.PayAsync(order))[^1].ToJsonString();
        (await cards.TellAsync(body, cards.Stripe.Sign(body, "whsec_the_one_before_00000000"))).ShouldBe(CardEventAnswer.Kept);
        await cards.Shop.RunJobsAsync();
        (await cards.AgainAsync(order)).State.ShouldBe(OrderState.Confirmed);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_true_message_of_another_sum_currency_mode_account_or_order_pays_nothing_and_is_looked_at(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine);
        var order = await cards.PlaceAsync();
        var other = await cards.PlaceAsync();
        var true1 = (await cards.PayAsync(order))[^1];
        await cards.PressAsync(other);
        var otherPayment = (await cards.PaymentsAsync(other)).Single();
        (CardReviewKind Kind, Action<JsonObject, JsonObject> Change)[] cases =
        [
            (CardReviewKind.Amount, (_, s) => s["amount_total"] = 1), (CardReviewKind.Currency, (_, s) => s["currency"] = "usd"),
            (CardReviewKind.Mode, (e, _) => e["livemode"] = true), (CardReviewKind.Account, (e, _) => e["account"] = "acct_other"),
            (CardReviewKind.Order, (_, s) => s["metadata"]!["ocop_order"] = otherPayment.OrderId.ToString("N")),
        ];
        foreach (var (kind, change) in cases)
        {
            for (var i = 0; i < 2; i++)
            {
                var said = (JsonObject)true1.DeepClone();
                said["id"] = $"evt_{kind}_{i}";
                change(said, (JsonObject)said["data"]!["object"]!);
                (await cards.TellAsync(said)).ShouldBe(CardEventAnswer.Kept);
            }
            await cards.Shop.RunJobsAsync();
            (await cards.ReviewsAsync()).Count(r => r.Kind == kind).ShouldBe(1, kind.ToString());
        }
        // The page of one order under the payment of the other.
        var swapped = (JsonObject)true1.DeepClone();
        swapped["id"] = "evt_swapped";
        swapped["data"]!["object"]!["metadata"]!["ocop_payment"] = otherPayment.Id.ToString("N");
        swapped["data"]!["object"]!["metadata"]!["ocop_order"] = otherPayment.OrderId.ToString("N");
        await cards.TellAsync(swapped);
        await cards.Shop.RunJobsAsync();
        foreach (var unpaid in new[] { order, other }) (await cards.AgainAsync(unpaid)).State.ShouldBe(OrderState.AwaitingPayment);
        (await cards.ReviewsAsync()).Count.ShouldBe(cases.Length + 1);
        (await cards.Shop.PaidLettersAsync()).ShouldBe(0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_same_message_fifty_times_at_once_has_one_effect(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine);
        var order = await cards.PlaceAsync();
        var told = (await cards.PayAsync(order))[^1];
        (await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => cards.TellAsync(told))))).ShouldAllBe(a => a == CardEventAnswer.Kept);
        await cards.Shop.RunJobsAsync();
        (await cards.Shop.Market.QueryAsync(db => db.Set<CardEvent>().CountAsync())).ShouldBe(1);
        (await cards.AgainAsync(order)).Moves.Count(m => m.To == OrderState.Confirmed).ShouldBe(1);
        (await cards.Shop.PaidLettersAsync()).ShouldBe(1);
        var row = (await cards.Shop.Market.AskAsync<ListCardEvents, IReadOnlyList<CardEventRow>>(u => u.ExecuteAsync(_cancel))).Single();
        (row.State, row.Attempts, row.Fault).ShouldBe((CardEventState.Worked, 1, null));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_message_of_a_payment_that_is_not_there_is_asked_for_again_and_one_of_another_site_is_not(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine);
        var order = await cards.PlaceAsync();
        var told = (await cards.PayAsync(order))[^1];
        var foreign = (JsonObject)told.DeepClone();
        foreign["id"] = "evt_foreign";
        foreign["data"]!["object"]!["metadata"]!["ocop_site"] = "https://other.example";
        (await cards.TellAsync(foreign)).ShouldBe(CardEventAnswer.NotOurs);
        var customer = cards.Stripe.Tell("customer.created", new JsonObject { ["id"] = "cus_1", ["object"] = "customer" });
        (await cards.TellAsync(customer)).ShouldBe(CardEventAnswer.NotOurs);

        var payment = (await cards.PaymentsAsync(order)).Single();
        await cards.Shop.Market.DoAsync<DbContext>(db => db.Set<CardPayment>().ExecuteDeleteAsync());
        (await cards.TellAsync(told)).ShouldBe(CardEventAnswer.Missing);
        (await cards.TellAsync(told)).ShouldBe(CardEventAnswer.Missing);
        await cards.Shop.Market.DoAsync<DbContext>(db =>
        {
            db.Add(payment);
            return db.SaveChangesAsync();
        });
        (await cards.TellAsync(told)).ShouldBe(CardEventAnswer.Kept);
        await cards.Shop.RunJobsAsync();
        (await cards.AgainAsync(order)).State.ShouldBe(OrderState.Confirmed);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Every_order_of_five_messages_each_sent_twice_ends_the_same(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine, stock: 200);
        var ends = new Dictionary<string, string>();
        foreach (var order in Permutations([0, 1, 2, 3, 4]))
        {
            var bought = await cards.PlaceAsync();
            var told = await StoryAsync(cards, bought);
            // Some work goes on between, as it comes.
            foreach (var (at, i) in order.Index())
            {
                (await cards.TellAsync(told[i])).ShouldBe(CardEventAnswer.Kept);
                if (at % 2 == i % 2) await cards.Shop.RunJobsAsync();
                await cards.TellAsync(told[i]);
            }
            await cards.Shop.RunJobsAsync();
            ends[string.Join(' ', order)] = await cards.StateOfAsync(bought);
        }
        ends.Count.ShouldBe(120);
        ends.Values.Distinct().ShouldHaveSingleItem(string.Join("\n", ends.GroupBy(e => e.Value).Select(g => $"{g.Key}: {g.First().Key} ({g.Count()})")));
        ends.Values.First().ShouldContain("Confirmed paid 45000 back 15000 moves 2");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Two_hundred_messages_sent_again_in_another_order_change_nothing(Engine engine)
    {
        await using var cards = await CardShop.StartAsync(engine, stock: 100);
        var orders = new List<OrderView>();
        var told = new List<JsonObject>();
        for (var i = 0; i < 40; i++)
        {
            orders.Add(await cards.PlaceAsync());
            told.AddRange(await StoryAsync(cards, orders[^1]));
        }
        told.Count.ShouldBe(200);
        foreach (var message in told) await cards.TellAsync(message);
        await cards.Shop.RunJobsAsync();
        var state = await StatesAsync(cards, orders);
        var random = new Random(200);
        foreach (var isForgotten in new[] { false, true })
        {
            // Even an inbox that has forgotten what it had: the effects know.
            if (isForgotten) await cards.Shop.Market.DoAsync<DbContext>(db => db.Set<CardEvent>().ExecuteDeleteAsync());
            foreach (var message in told.OrderBy(_ => random.Next())) await cards.TellAsync(message);
            await cards.Shop.RunJobsAsync();
            (await StatesAsync(cards, orders)).ShouldBe(state);
        }
    }

    /// <summary>Paid, 15,000 đ given back at Stripe, disputed: five of the messages.</summary>
    private static async Task<List<JsonObject>> StoryAsync(CardShop cards, OrderView order)
    {
        var paid = await cards.PayAsync(order);
        var charge = (JsonObject)paid[0]["data"]!["object"]!;
        var before = cards.Stripe.Messages.Count;
        cards.Stripe.Money.Refund((string)charge["payment_intent"]!, 15_000, new JsonObject());
        cards.Stripe.Money.Dispute((string)charge["id"]!, "needs_response", "charge.dispute.created");
        return [paid[1], paid[2], .. cards.Stripe.Messages.Skip(before)];
    }

    private static async Task<string> StatesAsync(CardShop cards, List<OrderView> orders)
    {
        var states = new List<string>();
        foreach (var order in orders) states.Add(await cards.StateOfAsync(order));
        return string.Join("\n", states);
    }

    private static IEnumerable<int[]> Permutations(int[] of) => of.Length == 0
        ? [[]] : of.SelectMany(first => Permutations([.. of.Where(i => i != first)]).Select(rest => (int[])[first, .. rest]));
}
