using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

public sealed class EnglishPageTests(ShopHost shop) : IClassFixture<ShopHost>
{
    private static readonly string[] _labels = ["Huyện", "huyện", "Thị xã", "Gói ", "Hộp ", "chiếc", "(cũ)", "Hợp tác xã", "sao", "Còn hàng"];

    [Theory]
    [InlineData("/en/tim-kiem", ".facets, .tile .where, .tile .price")]
    [InlineData("/en/tim-kiem?q=zzzz", ".nothing .chip")]
    [InlineData("/en/san-pham/banh-da-vung-nguyen-lam-HT-0100", ".packs, .by, .crumbs, .facts dt")]
    public async Task English_pages_have_no_Vietnamese_labels(string path, string parts)
    {
        var found = (await shop.Browser().PageAsync(path)).QuerySelectorAll(parts);
        found.ShouldNotBeEmpty();
        foreach (var part in found.Select(p => p.TextContent)) _labels.ShouldAllBe(l => !part.Contains(l, StringComparison.Ordinal), part);
    }

    [Fact]
    public async Task Suggestions_on_English_pages_name_groups_and_places_in_English()
    {
        var browser = shop.Browser();
        var address = (await browser.PageAsync("/en")).QuerySelector("[data-suggest]")!.GetAttribute("data-suggest")!;
        var answer = await browser.GetStringAsync($"{address}?q=huong", TestContext.Current.CancellationToken);
        answer.ShouldContain("district (former)");
        answer.ShouldNotContain("(cũ)");
    }

    [Theory]
    [InlineData("/tim-kiem?q=m%E1%BA%ADt%20ong&star=4", "/en/tim-kiem?q=m%E1%BA%ADt%20ong&star=4")]
    [InlineData("/en/tim-kiem?star=4", "/tim-kiem?star=4")]
    [InlineData("/en", "/")]
    public async Task Link_to_the_other_language_keeps_the_query(string path, string other)
    {
        var link = (await shop.Browser().PageAsync(path)).QuerySelector("a.lang")!.GetAttribute("href")!;
        Uri.UnescapeDataString(link).ShouldBe(Uri.UnescapeDataString(other));
    }
}
