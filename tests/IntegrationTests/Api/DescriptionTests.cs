using System.Text.Json;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Api;

public sealed class DescriptionTests(ApiShop shop) : IClassFixture<ApiShop>
{
    [Fact]
    public async Task Description_covers_every_route_of_products_with_summaries_and_refusals()
    {
        var paths = (await shop.GetAsync("/openapi/v1.json")).GetProperty("paths");
        foreach (var path in new[] { "/api/v1/products", "/api/v1/products/{id}", "/api/v1/suggest", "/api/v1/producers/{id}", "/api/v1/certificates/{code}" })
        {
            var get = paths.GetProperty(path).GetProperty("get");
            get.GetProperty("summary").GetString().ShouldNotBeNullOrWhiteSpace(path);
            get.GetProperty("responses").TryGetProperty("200", out _).ShouldBeTrue(path);
        }
        paths.GetProperty("/api/v1/products").GetProperty("get").GetProperty("responses").TryGetProperty("400", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Description_gives_the_limits_of_each_parameter()
    {
        var parameters = (await shop.GetAsync("/openapi/v1.json")).GetProperty("paths").GetProperty("/api/v1/products").GetProperty("get")
            .GetProperty("parameters")
            .EnumerateArray().ToDictionary(p => p.GetProperty("name").GetString()!);
        parameters.Keys.ShouldBe(
            ["q", "district", "commune", "star", "group", "set", "producerType", "priceFrom", "priceTo", "inStock", "sort", "page", "size", "after"],
            ignoreOrder: true);
        var size = parameters["size"].GetProperty("schema");
        (size.GetProperty("type").GetString(), size.GetProperty("maximum").GetInt32(), size.GetProperty("default").GetInt32()).ShouldBe(("integer", 100, 24));
        parameters["sort"].GetProperty("schema").GetProperty("enum").EnumerateArray().Select(e => e.GetString()).ShouldContain("-price");
        foreach (var parameter in parameters.Values)
            (parameter.TryGetProperty("required", out var required) && required.ValueKind == JsonValueKind.True).ShouldBeFalse(parameter.ToString());
    }

    [Fact]
    public async Task Description_holds_the_open_api_alone_and_names_no_host_that_was_asked()
    {
        var document = await shop.GetAsync("/openapi/v1.json");
        document.GetProperty("paths").EnumerateObject().Select(p => p.Name).ShouldAllBe(p => p.StartsWith("/api/v1/", StringComparison.Ordinal));
        document.GetProperty("servers").EnumerateArray().Select(s => s.GetProperty("url").GetString()).ShouldBe(["/"]);
    }

    [Fact]
    public async Task Description_names_the_address_of_the_site()
    {
        using var host = new Hosting.RunningHost(settings: [("Site:BaseUrl", "https://ocop.example/")]);
        using var browser = host.Browser();
        var text = await browser.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        JsonDocument.Parse(text).RootElement.GetProperty("servers")[0].GetProperty("url").GetString().ShouldBe("https://ocop.example");
    }

    [Theory]
    [InlineData("/api/v1/products?size=1", 200)]
    [InlineData("/api/v1/programme", 200)]
    [InlineData("/api/v1/programme?asOf=x", 400)]
    [InlineData("/api/v1/products/HT-9999", 404)]
    [InlineData("/openapi/v1.json", 200)]
    public async Task Pages_of_any_site_may_read_the_open_api(string address, int status)
    {
        using var host = new Hosting.RunningHost();
        using var browser = host.Browser();
        using var ask = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Origin", "https://elsewhere.example" } } };
        using var answer = await browser.SendAsync(ask, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
    }
}
