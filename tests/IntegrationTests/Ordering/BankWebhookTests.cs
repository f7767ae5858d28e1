using System.Text;
using System.Text.Json;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Credits;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

public sealed class BankWebhookTests
{
    private const string Secret = "a-secret-of-more-than-thirty-two-letters";

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_signed_credit_of_the_exact_sum_pays_its_order_and_again_changes_nothing(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PlaceTransferAsync();
        (await SendAsync(shop, MessageFor(order))).ShouldBe(BankCreditAnswer.Taken);
        (await SendAsync(shop, MessageFor(order))).ShouldBe(BankCreditAnswer.Taken);
        (await SendAsync(shop, MessageFor(order) with { TransactionId = "another" }, provider: "SEPAY")).ShouldBe(BankCreditAnswer.Taken);
        (await shop.AgainAsync(order)).State.ShouldBe(OrderState.Confirmed);
        (await shop.Market.QueryAsync(db => db.Set<BankCredit>().CountAsync())).ShouldBe(1);
        (await shop.PaidLettersAsync()).ShouldBe(1);
        (await shop.ReviewsAsync()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Who_does_not_sign_or_is_not_known_pays_nothing(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PlaceTransferAsync();
        var body = BodyOf(MessageFor(order));
        var now = shop.Market.Clock.GetUtcNow();
        var good = BankSignature.Of(Secret, now, body);
        foreach (var signature in new[]
        {
            "", "t=1", good.Replace("v1=", "v0=", StringComparison.Ordinal), BankSignature.Of("wrong", now, body), good[..^2] + "zz",
            BankSignature.Of(Secret, now.AddSeconds(-301), body), BankSignature.Of(Secret, now.AddSeconds(301), body), good + "," + good,
        }) (await SendAsync(shop, body, signature)).ShouldBe(BankCreditAnswer.BadSignature);
        (await SendAsync(shop, [.. body, (byte)' '], good)).ShouldBe(BankCreditAnswer.BadSignature);
        (await SendAsync(shop, MessageFor(order), provider: "casso")).ShouldBe(BankCreditAnswer.Unknown);
        (await shop.AgainAsync(order)).State.ShouldBe(OrderState.AwaitingPayment);
        (await shop.Market.QueryAsync(db => db.Set<BankCredit>().CountAsync())).ShouldBe(0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_is_no_credit_is_refused_and_an_unknown_account_is_noted(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PlaceTransferAsync();
        var good = MessageFor(order);
        foreach (var bad in new[]
        {
            good with { AmountVnd = 0 }, good with { AmountVnd = -45_000 }, good with { Bin = "97043" }, good with { BankReference = " " },
            good with { TransactionId = new string('9', 65) }, good with { Text = new string('x', 501) },
        }) (await SendAsync(shop, bad)).ShouldBe(BankCreditAnswer.Malformed);
        var broken = Encoding.UTF8.GetString(BodyOf(good)).Replace("45000", "45000.5", StringComparison.Ordinal);
        foreach (var bad in new[] { "", "null", "[]", "{}", "{\"amountVnd\":\"45000\"}", broken })
        {
            var body = Encoding.UTF8.GetBytes(bad);
            (await SendAsync(shop, body, BankSignature.Of(Secret, shop.Market.Clock.GetUtcNow(), body))).ShouldBe(BankCreditAnswer.Malformed, bad);
        }
        (await SendAsync(shop, good with { AccountNumber = "555" })).ShouldBe(BankCreditAnswer.NoSuchAccount);
        shop.People.Notes.ShouldContain(n => n.StartsWith("credit.no-account", StringComparison.Ordinal));
        (await SendAsync(shop, good with { AmountVnd = 44_999 })).ShouldBe(BankCreditAnswer.Taken);
        (await shop.ReviewsAsync()).ShouldHaveSingleItem().Kind.ShouldBe(CreditKind.Under);
        (await shop.AgainAsync(order)).State.ShouldBe(OrderState.AwaitingPayment);
    }

    private static BankCreditMessage MessageFor(OrderView order) => new(
        "T1", "970436", "0123456789", "FT26333001", order.TotalVnd, $"MBVCB.{order.PaymentCode}.CT",
        new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.FromHours(7)));

    private static byte[] BodyOf(BankCreditMessage message) => JsonSerializer.SerializeToUtf8Bytes(message, JsonSerializerOptions.Web);

    private static Task<BankCreditAnswer> SendAsync(OrderMarket shop, BankCreditMessage message, string provider = "sepay")
    {
        var body = BodyOf(message);
        return SendAsync(shop, body, BankSignature.Of(Secret, shop.Market.Clock.GetUtcNow(), body), provider);
    }

    private static Task<BankCreditAnswer> SendAsync(OrderMarket shop, byte[] body, string signature, string provider = "sepay") =>
        shop.Market.AskAsync<ReceiveBankCredit, BankCreditAnswer>(u => u.ExecuteAsync(provider, body, signature, "127.0.0.1", default));

    private static async Task<OrderMarket> StartAsync(Engine engine)
    {
        var shop = await OrderMarket.StartAsync(engine, settings: [new("BankWebhooks:sepay:Secret", Secret), new("BankWebhooks:casso:Secret", "")]);
        await shop.OpenForTransfersAsync();
        return shop;
    }
}
