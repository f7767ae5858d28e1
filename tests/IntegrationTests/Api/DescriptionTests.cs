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
}
