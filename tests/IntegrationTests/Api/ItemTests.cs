using System.Text.Json;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Api;

public sealed class ItemTests(ApiShop shop) : IClassFixture<ApiShop>
{
    [Fact]
    public async Task Product_is_answered_by_its_code_with_all_that_its_page_shows()
    {
        var answer = await shop.GetAsync("/api/v1/products/HT-0024");
        answer.GetProperty("product").GetProperty("id").GetString().ShouldBe("HT-0024");
        answer.GetProperty("certificates").GetArrayLength().ShouldBeGreaterThan(0);
        answer.GetProperty("packs").EnumerateArray().ShouldAllBe(p => p.GetProperty("priceVnd").GetInt64() > 0);
        answer.GetProperty("pictures").EnumerateArray().ShouldAllBe(p => p.GetProperty("url").GetString()!.StartsWith("/media/", StringComparison.Ordinal));
        answer.GetProperty("producer").GetProperty("id").GetString()
            .ShouldBe(answer.GetProperty("product").GetProperty("producer").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Producer_is_answered_with_what_it_lists()
    {
        var answer = await shop.GetAsync("/api/v1/producers/P-001");
        answer.GetProperty("producer").GetProperty("type").GetString().ShouldBe("to_hop_tac");
        answer.GetProperty("products").EnumerateArray().Select(p => p.GetProperty("producer").GetProperty("id").GetString()).Distinct().ShouldBe(["P-001"]);
    }

    [Fact]
    public async Task Suggestions_lead_to_pages_of_this_host()
    {
        var suggestions = (await shop.GetAsync("/api/v1/suggest?q=mat%20on")).EnumerateArray().ToList();
        suggestions.ShouldNotBeEmpty();
        foreach (var suggestion in suggestions)
        {
            suggestion.GetProperty("kind").GetString().ShouldBeOneOf("product", "producer", "category", "place");
            suggestion.GetProperty("text").GetString().ShouldNotBeNullOrWhiteSpace();
            suggestion.GetProperty("url").GetString()!.ShouldStartWith("/");
        }
        (await shop.GetAsync("/api/v1/suggest")).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Certificate_says_its_state_today_and_ends_by_itself_at_midnight()
    {
        var clock = shop.Host.Clock;
        var valid = (await shop.GetAsync("/api/v1/products?star=3&size=100")).GetProperty("items").EnumerateArray()
            .OrderBy(i => i.GetProperty("certificate").GetProperty("expiresOn").GetString(), StringComparer.Ordinal).First();
        var (id, code, end) = (
            valid.GetProperty("id").GetString(), valid.GetProperty("certificate").GetProperty("code")
            .GetString(),
            DateOnly.Parse(valid.GetProperty("certificate").GetProperty("expiresOn").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
        var midnight = new DateTimeOffset(end, TimeOnly.MinValue, TimeSpan.FromHours(7));
        clock.SetUtcNow(midnight.AddSeconds(-1));
        (await StateAsync(code)).ShouldBe("valid");
        (await shop.GetAsync($"/api/v1/products/{id}")).GetProperty("product").GetProperty("star").GetInt32().ShouldBe(3);
        clock.SetUtcNow(midnight);
        (await StateAsync(code)).ShouldBe("expired");
        var product = (await shop.GetAsync($"/api/v1/products/{id}")).GetProperty("product");
        product.GetProperty("star").ValueKind.ShouldBe(JsonValueKind.Null);
        product.GetProperty("certificate").GetProperty("state").GetString().ShouldBe("expired");
    }

    [Theory]
    [InlineData("/api/v1/products/HT-9999")]
    [InlineData("/api/v1/producers/P-999")]
    [InlineData("/api/v1/certificates/C-999")]
    [InlineData("/api/v1/products/%E1%BB%9F%F0%9F%8D%AF")]
    [InlineData("/api/v1/certificates/a%27%20OR%201=1")]
    public async Task Unknown_code_is_not_found(string path) =>
        (await shop.GetAsync(path, 404)).GetProperty("status").GetInt32().ShouldBe(404);

    private async Task<string?> StateAsync(string? code) =>
        (await shop.GetAsync($"/api/v1/certificates/{code}")).GetProperty("certificate").GetProperty("state").GetString();
}
