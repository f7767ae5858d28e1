using System.Net;
using System.Text;
using Marketplace.Catalog.Products;
using Marketplace.Data.Jobs;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Credits;
using Marketplace.Ordering.Shipping;
using Marketplace.StripeStandIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>The whole host with cards on: what the two addresses answer, and what a buyer sees.</summary>
public sealed class WebhookPageTests : IAsyncLifetime
{
    private const string BankSecret = "a-secret-of-more-than-thirty-two-letters";
    private StandIn _stripe = null!;
    private RunningHost _host = null!;
    private HttpClient _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _stripe = await StandIn.StartAsync();
        _host = new RunningHost(seed: "Samples", settings:
        [
            ("Stripe:SecretKey", StandInOptions.SecretKey), ("Stripe:WebhookSecrets:0", StandInOptions.WebhookSecret), ("Stripe:ApiBase", _stripe.Url),
            ("Stripe:PageOrigin", _stripe.Url), ("BankWebhooks:sepay:Secret", BankSecret),
        ]);
        _browser = _host.Browser();
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
        await _stripe.DisposeAsync();
    }

    [Fact]
    public async Task Stripe_is_answered_by_what_it_says()
    {
        (await SendAsync("/webhooks/stripe", "{}", ("Stripe-Signature", "t=1,v1=00"))).ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync("/webhooks/stripe", "{}")).ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync("/webhooks/stripe", new string('x', 256 * 1024 + 1))).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var told = _stripe.Tell("customer.created", new() { ["id"] = "cus_1", ["object"] = "customer" }).ToJsonString();
        (await SendAsync("/webhooks/stripe", told, ("Stripe-Signature", _stripe.Sign(told)))).ShouldBe(HttpStatusCode.OK);
        (await _browser.GetAsync("/webhooks/stripe", TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeFalse();
    }

    [Fact]
    public async Task A_bank_is_answered_by_what_it_says()
    {
        (await SendAsync("/webhooks/bank/nobody", "{}")).ShouldBe(HttpStatusCode.NotFound);
        (await SendAsync("/webhooks/bank/sepay", "{}")).ShouldBe(HttpStatusCode.BadRequest);
        (await SendAsync("/webhooks/bank/sepay", new string('x', 16 * 1024 + 1))).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await SendAsync("/webhooks/bank/sepay", "{}", ("X-Signature", Sign("{}")))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        const string nobodys = """
            {"transactionId":"1","bin":"970436","accountNumber":"5","bankReference":"F","amountVnd":1,"text":"","paidAt":"2026-11-26T08:00:00+07:00"}
            """;
        (await SendAsync("/webhooks/bank/SePay", nobodys, ("X-Signature", Sign(nobodys)))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Off_there_is_no_such_address_and_no_way_to_pay_by_card()
    {
        await using var off = new RunningHost();
        using var browser = off.Browser();
        foreach (var path in new[] { "/webhooks/stripe", "/webhooks/bank/sepay" })
            (await browser.PostAsync(path, new StringContent("{}"), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var home = await browser.GetAsync("/", TestContext.Current.CancellationToken);
        home.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("form-action 'self'");
    }

    [Fact]
    public async Task The_page_after_paying_says_pending_until_stripe_has_told()
    {
        var number = await PlaceAsync();
        var page = $"/don-hang/{number[..number.LastIndexOf('-')]}";
        (await PostAsync("/don-hang", "/don-hang", ("Number", number[..number.LastIndexOf('-')]), ("Phone", "0912345678")))
            .StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var off = await PostAsync(page, page, ("PayCard", number));
        off.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        off.Headers.Location!.ToString().ShouldStartWith(_stripe.Url);
        off.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith($"form-action 'self' {_stripe.Url}");

        var before = await SnapshotAsync();
        for (var i = 0; i < 2; i++)
        {
            var back = await _browser.GetAsync($"{page}?the=xong&session_id=cs_test_any", TestContext.Current.CancellationToken);
            var text = await back.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            text.ShouldContain("Đang chờ dịch vụ thẻ");
            text.ShouldContain("Chờ thanh toán");
        }
        (await SnapshotAsync()).ShouldBe(before);

        foreach (var told in _stripe.Money.Pay(off.Headers.Location.ToString().Split('/')[^1])!)
            (await _stripe.DeliverAsync(_browser, "https://localhost/webhooks/stripe", told)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var paid = "";
        for (var tries = 0; tries < 50 && !paid.Contains("qua thẻ lúc", StringComparison.Ordinal); tries++)
        {
            await _host.Services.GetRequiredService<JobRunner>().RunDueAsync(TestContext.Current.CancellationToken);
            paid = await _browser.GetStringAsync($"{page}?the=xong", TestContext.Current.CancellationToken);
        }
        paid.ShouldContain("qua thẻ lúc");
        paid.ShouldNotContain("Đang chờ dịch vụ thẻ");
    }

    [Fact]
    public async Task The_page_of_a_transfer_takes_once_that_it_is_made_and_the_order_goes_on_waiting()
    {
        var number = await PlaceAsync(PaymentMethod.BankTransfer);
        var page = $"/don-hang/{number[..number.LastIndexOf('-')]}";
        (await PostAsync("/don-hang", "/don-hang", ("Number", number[..number.LastIndexOf('-')]), ("Phone", "0912345678")))
            .StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await _browser.GetStringAsync(page, TestContext.Current.CancellationToken)).ShouldContain("Tôi đã chuyển khoản");
        (await PostAsync(page, page, ("SaidPaid", number))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var said = await _browser.GetStringAsync(page, TestContext.Current.CancellationToken);
        said.ShouldContain("Bạn đã báo chuyển khoản lúc");
        said.ShouldNotContain("name=\"SaidPaid\"");
        said.ShouldContain("Chờ thanh toán");
        (await SnapshotAsync()).ShouldContain($"{number} {OrderState.AwaitingPayment} 0");
    }

    private static string Sign(string body) => BankSignature.Of(BankSecret, DateTimeOffset.UtcNow, Encoding.UTF8.GetBytes(body));

    private async Task<HttpStatusCode> SendAsync(string path, string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var answer = await _browser.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string formFrom, params (string Name, string Value)[] fields)
    {
        var form = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = await _browser.TokenAsync(formFrom), ["_handler"] = "form", ["once"] = Guid.CreateVersion7().ToString("N"),
        };
        foreach (var (name, value) in fields) form[name] = value;
        return await _browser.PostAsync(path, new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);
    }

    /// <summary>A trial order of one pack, by card unless said otherwise.</summary>
    private async Task<string> PlaceAsync(PaymentMethod payment = PaymentMethod.Card)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var pack = await db.Set<PackFact>().Where(p => p.OnHand > 0 && p.PriceVnd > 30_000).OrderBy(p => p.Id).FirstAsync();
        var basket = await scope.ServiceProvider.GetRequiredService<AddToBasket>().ExecuteAsync(new(null, null, pack.Id, 1), default);
        var view = await scope.ServiceProvider.GetRequiredService<GetBasket>().ExecuteAsync(basket.Value, null, default);
        var part = view.Parts.Single();
        await db.Set<ShippingProfile>().Where(p => p.ProducerCode == part.ProducerCode).ExecuteDeleteAsync();
        db.Add(new ShippingProfile { ProducerCode = part.ProducerCode, FreeFromVnd = 0 });
        await db.SaveChangesAsync();
        var form = OrderMarket.Form(part.GoodsVnd, payment);
        form.Choices = [new() { ProducerCode = part.ProducerCode, Shipping = ShippingMethod.Carrier, Payment = payment }];
        var placed = await scope.ServiceProvider.GetRequiredService<PlaceOrder>().ExecuteAsync(new(form, basket.Value, null, "vi"), default);
        placed.Errors.ShouldBeEmpty();
        return await db.Set<Order>().Where(o => o.Group.Number == placed.Value!.Number).Select(o => o.Number).SingleAsync();
    }

    private async Task<string> SnapshotAsync()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var orders = await db.Set<Order>().OrderBy(o => o.Number).Select(o => $"{o.Number} {o.State} {o.PaidVnd} {o.Steps}").ToListAsync();
        var payments = await db.Set<Marketplace.Ordering.Payments.Cards.CardPayment>().Select(p => $"{p.Id} {p.State} {p.PaidAt}").ToListAsync();
        return string.Join("\n", [.. orders, .. payments]);
    }
}
