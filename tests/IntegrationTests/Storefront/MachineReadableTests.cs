using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

public sealed class MachineReadableTests(ShopHost shop) : IClassFixture<ShopHost>
{
    [Fact]
    public async Task Every_address_of_the_sitemap_answers_200_may_be_indexed_and_is_its_own_canonical()
    {
        var browser = shop.Browser();
        XNamespace sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var addresses = XDocument.Parse(await browser.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken)).Descendants(sitemap + "loc")
            .Select(l => l.Value).ToList();
        addresses.Count.ShouldBeGreaterThan(700);
        addresses.ShouldBeUnique();
        foreach (var address in addresses)
        {
            var page = await browser.PageAsync(new Uri(address).PathAndQuery);
            page.QuerySelector("meta[name=robots]").ShouldBeNull(address);
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe(address);
            page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(l => l.GetAttribute("hreflang")).ShouldBe(["vi", "en", "x-default"]);
            page.DocumentElement.GetAttribute("lang").ShouldBe(new Uri(address).AbsolutePath.StartsWith("/en", StringComparison.Ordinal) ? "en" : "vi");
            page.QuerySelectorAll("h1").Length.ShouldBe(1, address);
            page.Title.ShouldNotBeNullOrWhiteSpace();
        }
    }

    /// <summary>Followed from the home page, but for the doors and what is chosen in lists.</summary>
    [Fact]
    public async Task What_may_be_indexed_is_in_the_sitemap()
    {
        var browser = shop.Browser();
        var named = (await browser.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken)).Split("<loc>").Skip(1)
            .Select(part => System.Net.WebUtility.HtmlDecode(part.Split('<')[0])).ToHashSet();
        foreach (var path in (string[])[
            "/tim-kiem?page=2", "/en/tim-kiem?page=6", "/danh-muc/thuc-pham-1?page=3", "/huyen/huong-son-439?page=2", "/giam-sat", "/en/giam-sat/kenh",
            "/giam-sat/dia-ban/446", "/giam-sat/phuong-phap"])
        {
            var page = await browser.PageAsync(path);
            page.QuerySelector("meta[name=robots]").ShouldBeNull(path);
            named.ShouldContain(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!, path);
        }
    }

    [Theory]
    [InlineData("/giam-sat?area=446")]
    [InlineData("/giam-sat/kenh?asOf=2025-12-31")]
    [InlineData("/tim-kiem?star=4")]
    [InlineData("/tim-kiem?star=3&page=2")]
    [InlineData("/tim-kiem?q=mat")]
    [InlineData("/danh-muc/thuc-pham-1?sort=price")]
    public async Task Filtered_lists_are_not_indexed(string path) =>
        (await shop.Browser().PageAsync(path)).QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex,follow");

    [Fact]
    public async Task Robots_names_the_sitemap() =>
        (await shop.Browser().GetStringAsync("/robots.txt", TestContext.Current.CancellationToken)).ShouldContain("Sitemap: https://localhost/sitemap.xml");
}
