using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Marketplace.StripeStandIn;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>The stand-in finds what a shop may do wrong: each planted fault is seen.</summary>
public sealed class StandInTests : IAsyncLifetime
{
    private StandIn _stripe = null!;
    private HttpClient _http = null!;
    private long _expires;

    public async ValueTask InitializeAsync()
    {
        _stripe = await StandIn.StartAsync();
        _expires = _stripe.Now + 3_600;
        _http = new HttpClient { BaseAddress = new Uri(_stripe.Url) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", StandInOptions.SecretKey);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _stripe.DisposeAsync();
    }

    [Theory]
    [InlineData("line_items[0][price_data][unit_amount]", "4500000000", "amount_too_large")]
    [InlineData("line_items[0][price_data][unit_amount]", "450", "amount_too_small")]
    [InlineData("line_items[0][price_data][unit_amount]", "45000.00", "parameter_invalid_integer")]
    [InlineData("line_items[0][price_data][currency]", "usd", null)]
    [InlineData("payment_method_types[0]", "card", "parameter_unknown")]
    [InlineData("ui_mode", "hosted", null)]
    [InlineData("expires_at", "1", null)]
    [InlineData("success_url", "/don-hang", "url_invalid")]
    public async Task What_stripe_does_not_take_is_refused(string name, string value, string? code)
    {
        var form = Good();
        form[name] = value;
        var (status, answer) = await PostAsync("/v1/checkout/sessions", form, "pay:1:1");
        status.ShouldBe(HttpStatusCode.BadRequest);
        ((string?)answer["error"]!["code"]).ShouldBe(code);
        _stripe.Money.Sessions.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_key_is_one_act_and_another_body_under_it_is_refused()
    {
        var first = await PostAsync("/v1/checkout/sessions", Good(), "pay:1:1");
        (await PostAsync("/v1/checkout/sessions", Good(), "pay:1:1")).Answer["id"]!.ToString().ShouldBe(first.Answer["id"]!.ToString());
        var other = Good();
        other["line_items[0][price_data][unit_amount]"] = "45001";
        var refused = await PostAsync("/v1/checkout/sessions", other, "pay:1:1");
        ((string?)refused.Answer["error"]!["type"]).ShouldBe("idempotency_error");
        _stripe.Money.Sessions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_missing_key_is_complained_of_and_acts_twice()
    {
        await PostAsync("/v1/checkout/sessions", Good(), null);
        await PostAsync("/v1/checkout/sessions", Good(), null);
        _stripe.Money.Sessions.Count.ShouldBe(2);
        _stripe.Complaints.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Without_its_key_nobody_is_answered()
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk_test_other");
        (await PostAsync("/v1/checkout/sessions", Good(), "pay:1:1")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task More_than_was_charged_is_not_given_back()
    {
        var (_, session) = await PostAsync("/v1/checkout/sessions", Good(), "pay:1:1");
        _stripe.Money.Pay((string)session["id"]!);
        var intent = (string)_stripe.Money.Charges.Single()["payment_intent"]!;
        foreach (var (amount, status) in new[] { ("45001", HttpStatusCode.BadRequest), ("45000", HttpStatusCode.OK), ("1", HttpStatusCode.BadRequest) })
            (await PostAsync("/v1/refunds", new() { ["payment_intent"] = intent, ["amount"] = amount }, $"refund:{amount}")).Status.ShouldBe(status);
        _stripe.Money.Pay((string)session["id"]!).ShouldBeNull();
    }

    private Dictionary<string, string> Good() => new()
    {
        ["mode"] = "payment", ["ui_mode"] = "hosted_page", ["line_items[0][quantity]"] = "1", ["line_items[0][price_data][currency]"] = "vnd",
        ["line_items[0][price_data][unit_amount]"] = "45000", ["line_items[0][price_data][product_data][name]"] = "HT-1",
        ["success_url"] = "https://cho.example/don-hang", ["expires_at"] = $"{_expires}",
    };

    private async Task<(HttpStatusCode Status, JsonObject Answer)> PostAsync(string path, Dictionary<string, string> form, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, (JsonObject)JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
    }
}
