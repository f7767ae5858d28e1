using Marketplace.IntegrationTests.Hosting;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Edge;

public sealed class TransportTests
{
    [Theory]
    [InlineData("Production", "max-age=31536000")]
    [InlineData("Development", null)]
    public async Task Browsers_are_told_to_stay_with_https_outside_development(string environment, string? expected)
    {
        using var host = new RunningHost(environment);
        using var browser = host.CreateClient(new() { BaseAddress = new Uri("https://ocop.hatinh.example") });
        var answer = await browser.GetAsync("/health/live", TestContext.Current.CancellationToken);
        (answer.Headers.TryGetValues("Strict-Transport-Security", out var said) ? said.Single() : null).ShouldBe(expected);
    }
}
