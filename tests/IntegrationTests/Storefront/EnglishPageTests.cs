using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

public sealed class EnglishPageTests(ShopHost shop) : IClassFixture<ShopHost>
{
    private static readonly string[] _ofMachines = ["/api/", "/openapi/", "/media/", "/giam-sat/tai/"];

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

    /// <summary>But for the link to the other language, and what machines read.</summary>
    [Theory]
    [InlineData("/en")]
    [InlineData("/en/tim-kiem?q=zzzz")]
    [InlineData("/en/san-pham/banh-da-vung-nguyen-lam-HT-0100")]
    [InlineData("/en/dang-nhap")]
    [InlineData("/en/dang-nhap/khoa")]
    [InlineData("/en/dang-nhap/quen-mat-khau")]
    [InlineData("/en/dang-ky")]
    [InlineData("/en/dang-nhap/dat-lai")]
    [InlineData("/en/giam-sat")]
    [InlineData("/en/giam-sat/kenh")]
    public async Task English_pages_lead_to_English_pages(string path)
    {
        var links = (await shop.Browser().PageAsync(path)).QuerySelectorAll("body a:not([lang]):not([hreflang])").Select(a => a.GetAttribute("href")!)
            .Where(h => h.StartsWith('/') && !_ofMachines.Any(h.StartsWith)).ToList();
        links.ShouldNotBeEmpty();
        links.ShouldAllBe(h => h == "/en" || h.StartsWith("/en/", StringComparison.Ordinal) || h.StartsWith("/en?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/en/don-hang-cua-toi", "/en/dang-nhap?returnUrl=%2Fen%2Fdon-hang-cua-toi")]
    [InlineData("/en/giam-sat/chu-the", "/en/dang-nhap?returnUrl=%2Fen%2Fgiam-sat%2Fchu-the")]
    [InlineData("/en/dang-nhap/ma-hai-lop", "/en/dang-nhap")]
    [InlineData("/en/ban-hang/don-hang?viec=moi", "/ban-hang/don-hang?viec=moi")]
    public async Task Readers_of_English_are_led_on_in_English_where_there_is_any(string path, string next)
    {
        using var answer = await shop.Browser().GetAsync(path, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBeInRange(302, 307);
        answer.Headers.Location!.OriginalString.ShouldBe(next);
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/en/tim-kiem")]
    [InlineData("/en/san-pham/banh-da-vung-nguyen-lam-HT-0100")]
    public async Task Pictures_on_English_pages_are_not_described_in_Vietnamese(string path) =>
        (await shop.Browser().PageAsync(path)).QuerySelectorAll("img").Select(i => i.GetAttribute("alt") ?? "")
            .ShouldAllBe(alt => !alt.StartsWith("Hình minh họa", StringComparison.Ordinal));

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
