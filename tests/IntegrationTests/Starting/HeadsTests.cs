using System.Net;
using Marketplace.IntegrationTests.Hosting;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Starting;

/// <summary>A process serves the heads that its settings name, and those alone.</summary>
public sealed class HeadsTests
{
    [Theory]
    [InlineData("Storefront", "/", new[] { "/giam-sat", "/dang-nhap", "/api/v1/suggest?q=mat" })]
    [InlineData("Monitor", "/giam-sat", new[] { "/", "/dang-nhap", "/api/v1/suggest?q=mat" })]
    [InlineData("Account", "/dang-nhap", new[] { "/", "/giam-sat", "/api/v1/suggest?q=mat" })]
    [InlineData("Api", "/api/v1/suggest?q=mat", new[] { "/", "/giam-sat", "/dang-nhap" })]
    public async Task Named_head_is_served_alone(string head, string served, string[] others)
    {
        using var host = new RunningHost(settings: [("Heads:0", head)]);
        using var browser = host.Browser();
        (await browser.GetAsync(served, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var other in others)
            (await browser.GetAsync(other, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound, other);
        (await browser.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void Unknown_head_is_named() =>
        Should.Throw<InvalidOperationException>(() => new RunningHost(settings: [("Heads:0", "Shop")]).Browser()).Message.ShouldContain("'Shop'");
}
