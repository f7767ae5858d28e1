using System.Text.Json.Nodes;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Cards;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Marketplace.StripeStandIn;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>A shop that takes cards from the stand-in, on one clock with it.</summary>
internal sealed class CardShop(OrderMarket shop, StandIn stripe) : IAsyncDisposable
{
    public const string Site = "https://cho.example";

    public OrderMarket Shop => shop;

    public StandIn Stripe => stripe;

    public static async Task<CardShop> StartAsync(Engine engine, int stock = 10, long least = 10_000)
    {
        var clock = new ShopClock();
        var stripe = await StandIn.StartAsync(new StandInOptions { Clock = clock, LeastVnd = least });
        var shop = await OrderMarket.StartAsync(engine, stock, settings:
        [
            new("Stripe:SecretKey", StandInOptions.SecretKey), new("Stripe:WebhookSecrets:0", StandInOptions.WebhookSecret),
            new("Stripe:WebhookSecrets:1", "whsec_the_one_before_00000000"), new("Stripe:ApiBase", stripe.Url), new("Stripe:LeastVnd", $"{least}"),
        ]);
        clock.Shop = shop.Market.Clock;
        await shop.SendForNothingAsync("P1");
        return new CardShop(shop, stripe);
    }

    public async ValueTask DisposeAsync()
    {
        await shop.DisposeAsync();
        await stripe.DisposeAsync();
    }

    /// <summary>One pack of P1 to be paid by card: 45,000 đ, or the price given.</summary>
    public async Task<OrderView> PlaceAsync(long price = 45_000)
    {
        if (price != OrderMarket.Prices[0])
            await shop.Market.DoAsync<DbContext>(db => db.Set<Catalog.Products.Variant>().Where(v => v.Id == shop.Packs[0])
                .ExecuteUpdateAsync(s => s.SetProperty(v => v.PriceVnd, price)));
        var placed = await shop.PlaceAsync(await shop.BasketAsync((0, 1)), OrderMarket.Form(price, PaymentMethod.Card));
        placed.Errors.ShouldBeEmpty();
        return (await shop.GroupAsync(placed.Value!.Number)).Orders.Single();
    }

    public Task<Result<string>> PressAsync(OrderView order) => shop.Market.AskAsync<StartCardPayment, Result<string>>(u =>
        u.ExecuteAsync(new(KeyOf(order), order.Number, $"{Site}/don-hang/{GroupOf(order)}", "vi"), default));

    /// <summary>The buyer goes to the page and pays; nothing is told to the shop yet.</summary>
    public async Task<IReadOnlyList<JsonObject>> PayAsync(OrderView order)
    {
        var page = await PressAsync(order);
        page.Errors.ShouldBeEmpty();
        return stripe.Money.Pay(page.Value!.Split('/')[^1]).ShouldNotBeNull();
    }

    /// <summary>An order whose card was charged, told and worked.</summary>
    public async Task<OrderView> PaidAsync(long price = 45_000)
    {
        var order = await PlaceAsync(price);
        foreach (var told in await PayAsync(order)) (await TellAsync(told)).ShouldBe(CardEventAnswer.Kept);
        await shop.RunJobsAsync();
        return await AgainAsync(order);
    }

    public Task<CardEventAnswer> TellAsync(JsonObject told)
    {
        var body = told.ToJsonString();
        return TellAsync(body, stripe.Sign(body));
    }

    public Task<CardEventAnswer> TellAsync(string body, string signature) =>
        shop.Market.AskAsync<ReceiveCardEvent, CardEventAnswer>(u => u.ExecuteAsync(body, signature, default));

    public Task<OrderView> AgainAsync(OrderView order) => shop.AgainAsync(order);

    public async Task<Result<Guid>> OweAsync(OrderView order, long amount) => await shop.Market.AskAsync<IServiceProvider, Result<Guid>>(services =>
    {
        var db = (DbContext)services.GetService(typeof(DbContext))!;
        var owe = (OweRefund)services.GetService(typeof(OweRefund))!;
        return db.InTransactionAsync(async c =>
        {
            var id = await db.Set<Order>().Where(o => o.Number == order.Number).Select(o => o.Id).SingleAsync(c);
            return await owe.ExecuteAsync(new RefundOwed(id, null, 0, amount, "Vỡ"), c);
        }, default);
    });

    public Task<List<CardReviewRow>> ReviewsAsync() =>
        shop.Market.AskAsync<ListCardReviews, List<CardReviewRow>>(async u => [.. await u.ExecuteAsync(default)]);

    public Task<List<CardPayment>> PaymentsAsync(OrderView order) =>
        shop.Market.QueryAsync(db => db.Set<CardPayment>().AsNoTracking().Where(p => p.Order.Number == order.Number).OrderBy(p => p.Attempt).ToListAsync());

    public Task<CardPaymentView> ViewAsync(OrderView order) => shop.Market.AskAsync<GetCardPayments, CardPaymentView>(async u =>
        (await u.ExecuteAsync(KeyOf(order), default))[order.Number]);

    /// <summary>All that money came to, in words that are the same however it came about.</summary>
    public async Task<string> StateOfAsync(OrderView order)
    {
        var now = await AgainAsync(order);
        List<string> said = [$"{now.State} paid {now.PaidVnd} back {now.RefundedVnd} moves {now.Moves.Count}"];
        said.AddRange(now.Refunds.OrderBy(r => r.AmountVnd).Select(r => $"refund {r.AmountVnd} {r.Reason} {r.State} {r.IsSurplus}"));
        foreach (var payment in await PaymentsAsync(order))
        {
            said.Add($"payment {payment.Attempt} {payment.State} {payment.AmountVnd} back {payment.GivenBackVnd}");
            said.Add($"dispute {payment.DisputeStatus} {payment.DisputedVnd}");
        }
        said.AddRange((await ReviewsAsync()).Where(r => r.OrderNumber == order.Number).OrderBy(r => r.Kind).Select(r => $"review {r.Kind}"));
        return string.Join("; ", said);
    }

    public static OrderKey KeyOf(OrderView order) => TransferSteps.KeyOf(GroupOf(order));

    private static string GroupOf(OrderView order) => order.Number[..order.Number.LastIndexOf('-')];

    private sealed class ShopClock : TimeProvider
    {
        public TimeProvider Shop { get; set; } = System;

        public override DateTimeOffset GetUtcNow() => Shop.GetUtcNow();
    }
}
