using Marketplace.IntegrationTests.Hosting;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Api;

public sealed class StarTests
{
    [Fact]
    public async Task A_star_comes_only_from_a_certificate_with_a_known_date()
    {
        using var host = new RunningHost(seed: "Register");
        using var browser = host.Browser();
        var items = new List<System.Text.Json.JsonElement>();
        foreach (var page in new[] { 1, 2 })
        {
            using var answer = System.Text.Json.JsonDocument.Parse(
                await browser.GetStringAsync($"/api/v1/products?size=100&page={page}", TestContext.Current.CancellationToken));
            items.AddRange(answer.RootElement.GetProperty("items").EnumerateArray().Select(i => i.Clone()));
        }
        items.Count.ShouldBe(142);
        items.Count(i => State(i) == "unverified").ShouldBeGreaterThan(50, "the register knows few dates");
        foreach (var item in items)
            (item.GetProperty("star").ValueKind == System.Text.Json.JsonValueKind.Number).ShouldBe(State(item) == "valid", item.ToString());
    }

    private static string? State(System.Text.Json.JsonElement item) => item.GetProperty("certificate").GetProperty("state").GetString();
}
