using System.Net;
using Marketplace.IntegrationTests.Hosting;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Edge;

public sealed class RateLimitTests
{
    private const string Search = "/api/v1/products?q=cam";

    [Fact]
    public async Task An_address_that_searches_too_often_is_told_when_to_come_again_and_others_go_on()
    {
        using var host = new RunningHost(settings: [("Proxy:Networks:0", "172.20.0.0/16"), ("Limits:SearchPerMinute", "3")]);
        using var browser = host.Browser();
        for (var i = 0; i < 3; i++) (await StatusAsync(browser, Search, "203.0.113.7")).ShouldBe(HttpStatusCode.OK);
        var refused = await AskAsync(browser, Search, "203.0.113.7");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBe(10);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await StatusAsync(browser, "/api/v1/suggest?q=c", "203.0.113.7")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await StatusAsync(browser, "/", "203.0.113.7")).ShouldBe(HttpStatusCode.OK, "pages are kept and cost little");
        (await StatusAsync(browser, Search, "203.0.113.8")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_household_of_many_addresses_is_one_and_the_machine_itself_is_not_counted()
    {
        using var host = new RunningHost(settings: [("Proxy:Networks:0", "172.20.0.0/16"), ("Limits:SearchPerMinute", "1")]);
        using var browser = host.Browser();
        (await StatusAsync(browser, Search, "2001:db8:1:2::1")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(browser, Search, "2001:db8:1:2:ffff::9")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await StatusAsync(browser, Search, "2001:db8:1:3::1")).ShouldBe(HttpStatusCode.OK);
        for (var i = 0; i < 5; i++) (await StatusAsync(browser, Search, "127.0.0.1")).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string path, string address) =>
        (await AskAsync(browser, path, address)).StatusCode;

    private static Task<HttpResponseMessage> AskAsync(HttpClient browser, string path, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "X-Forwarded-For", address } } };
        return browser.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
