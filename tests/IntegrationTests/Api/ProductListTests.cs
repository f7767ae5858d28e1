using System.Text.Json;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Api;

public sealed class ProductListTests(ApiShop shop) : IClassFixture<ApiShop>
{
    [Fact]
    public async Task Answer_has_the_shape_that_callers_rely_on()
    {
        var shape = JsonShape.Of(await shop.GetAsync("/api/v1/products?size=100"), await shop.GetAsync("/api/v1/products?size=100&page=2"));
        var relied = new Dictionary<string, string[]>
        {
            ["Number"] = ["total", "page", "size"],
            ["String"] =
            [
                "engine", "items[].id", "items[].slug", "items[].name", "items[].producer.id", "items[].producer.name", "items[].producer.type",
                "items[].certificate.state", "items[].district.code", "items[].commune.code", "items[].url",
            ],
            ["Boolean"] = ["degraded", "items[].inStock", "items[].isSample"],
            ["Null"] = ["didYouMean"],
            ["Array"] = [
                "suggestions", "items", "facets.district", "facets.commune", "facets.star",
                "facets.group", "facets.set", "facets.producerType", "facets.price", "facets.inStock"],
            ["Null|Number"] = ["items[].star", "items[].priceVnd"],
            ["Null|String"] = ["items[].certificate.decisionNo", "items[].certificate.issuedOn", "items[].certificate.expiresOn", "items[].unit"],
        };
        foreach (var (kind, paths) in relied)
            foreach (var path in paths) shape.GetValueOrDefault(path).ShouldBe(kind, path);
        foreach (var path in new[] { "items[].certificate.star", "items[].group", "items[].set",
            "items[].imageUrl", "items[].district.name", "items[].commune.name" })
            shape.ShouldContainKey(path);
        foreach (var facet in relied["Array"].Where(p => p.StartsWith("facets.", StringComparison.Ordinal)))
        {
            shape[$"{facet}[].value"].ShouldBe("String");
            shape[$"{facet}[].label"].ShouldBe("String");
            shape[$"{facet}[].count"].ShouldBe("Number");
            shape[$"{facet}[].selected"].ShouldBe("Boolean");
        }
    }

    [Fact]
    public async Task Pages_are_disjoint_and_add_up_to_the_total()
    {
        var total = await shop.TotalAsync("");
        var ids = new List<string>();
        for (var page = 1; ids.Count < total; page++)
            ids.AddRange(
                (await shop.GetAsync($"/api/v1/products?sort=newest&size=50&page={page}")).GetProperty("items").EnumerateArray()
                .Select(i => i.GetProperty("id").GetString()!));
        ids.Count.ShouldBe(total);
        ids.Distinct().Count().ShouldBe(total);
        total.ShouldBeGreaterThanOrEqualTo(142);
    }

    [Fact]
    public async Task Pages_are_reached_by_the_last_product_of_the_one_before_too()
    {
        var first = (await shop.GetAsync("/api/v1/products?sort=newest&size=50")).GetProperty("items");
        var second = (await shop.GetAsync("/api/v1/products?sort=newest&size=50&page=2")).GetProperty("items");
        var after = await shop.GetAsync($"/api/v1/products?sort=newest&size=50&after={first[49].GetProperty("id").GetString()}");
        after.GetProperty("items").GetRawText().ShouldBe(second.GetRawText());
    }

    [Fact]
    public async Task Repeated_parameter_is_or_and_different_ones_are_and()
    {
        var (three, four, both) = (await shop.TotalAsync("star=3"), await shop.TotalAsync("star=4"), await shop.TotalAsync("star=3&star=4"));
        three.ShouldBeGreaterThan(0);
        four.ShouldBeGreaterThan(0);
        both.ShouldBe(three + four);
        (await shop.TotalAsync("star=3&inStock=true")).ShouldBeLessThan(three);
    }

    [Fact]
    public async Task Well_formed_code_that_names_nothing_finds_nothing()
    {
        foreach (var query in new[] { "district=999", "commune=00000", "group=9", "set=99", "producerType=cong_ty" })
        {
            var answer = await shop.GetAsync("/api/v1/products?" + query);
            answer.GetProperty("total").GetInt32().ShouldBe(0, query);
            answer.GetProperty("items").GetArrayLength().ShouldBe(0, query);
        }
        (await shop.TotalAsync("district=999&district=439")).ShouldBe(await shop.TotalAsync("district=439"));
    }

    [Fact]
    public async Task Chosen_value_stays_among_the_facets_even_when_it_counts_nothing()
    {
        var districts = (await shop.GetAsync("/api/v1/products?district=999")).GetProperty("facets").GetProperty("district").EnumerateArray().ToList();
        var chosen = districts.Single(d => d.GetProperty("selected").GetBoolean());
        (chosen.GetProperty("value").GetString(), chosen.GetProperty("count").GetInt32()).ShouldBe(("999", 0));
        districts.Where(d => !d.GetProperty("selected").GetBoolean()).ShouldAllBe(d => d.GetProperty("count").GetInt32() > 0);
    }

    [Fact]
    public async Task Unknown_and_empty_parameters_are_ignored()
    {
        var all = await shop.TotalAsync("");
        (await shop.TotalAsync("utm_source=zalo&fbclid=1&colour=red")).ShouldBe(all);
        (await shop.TotalAsync("q=&district=&commune=&star=&group=&set=&producerType=&priceFrom=&priceTo=&inStock=&sort=&page=&size=")).ShouldBe(all);
    }

    [Theory]
    [InlineData("star=2", "star")]
    [InlineData("star=3&star=6", "star")]
    [InlineData("size=0", "size")]
    [InlineData("size=101", "size")]
    [InlineData("page=101&size=100", "page")]
    [InlineData("page=0", "page")]
    [InlineData("page=1&page=2", "page")]
    [InlineData("priceFrom=2&priceTo=1", "priceFrom")]
    [InlineData("priceFrom=-1", "priceFrom")]
    [InlineData("priceTo=abc", "priceTo")]
    [InlineData("inStock=maybe", "inStock")]
    [InlineData("sort=cheapest", "sort")]
    [InlineData("district=x%27", "district")]
    [InlineData("commune=%C3%A1", "commune")]
    [InlineData("group=-1", "group")]
    [InlineData("set=x", "set")]
    [InlineData("producerType=A%20B", "producerType")]
    public async Task Refused_parameter_is_named(string query, string name)
    {
        var problem = await shop.GetAsync("/api/v1/products?" + query, 400);
        problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).ShouldBe([name]);
        problem.GetProperty("detail").GetString()!.ShouldStartWith(name);
        problem.GetProperty("status").GetInt32().ShouldBe(400);
    }

    [Fact]
    public async Task Prices_sort_both_ways_with_the_unpriced_last()
    {
        static List<long?> Prices(JsonElement answer) =>
            [.. answer.GetProperty("items").EnumerateArray()
                .Select(i => i.GetProperty("priceVnd") is { ValueKind: JsonValueKind.Number } p ? p.GetInt64() : (long?)null)];
        var up = Prices(await shop.GetAsync("/api/v1/products?sort=price&size=100"));
        var down = Prices(await shop.GetAsync("/api/v1/products?sort=-price&size=100"));
        up.ShouldBe(up.OrderBy(p => p is null).ThenBy(p => p));
        down.ShouldBe(down.OrderBy(p => p is null).ThenByDescending(p => p));
    }

    [Fact]
    public async Task Picture_of_an_item_can_be_fetched()
    {
        var item = (await shop.GetAsync("/api/v1/products?size=1")).GetProperty("items")[0];
        using var picture = await shop.Browser.GetAsync(item.GetProperty("imageUrl").GetString(), TestContext.Current.CancellationToken);
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        picture.Headers.CacheControl!.ToString().ShouldContain("immutable");
    }
}
