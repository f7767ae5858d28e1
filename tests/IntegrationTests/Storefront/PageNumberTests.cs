using System.Net;
using System.Xml.Linq;
using Marketplace.IntegrationTests.Hosting;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

public sealed class PageNumberTests(ShopHost shop) : IClassFixture<ShopHost>
{
    [Theory]
    [InlineData("/tim-kiem?page=7", "/tim-kiem")]
    [InlineData("/tim-kiem?page=416", "/tim-kiem")]
    [InlineData("/tim-kiem?page=99999999999999999999", "/tim-kiem")]
    [InlineData("/tim-kiem?star=4&page=3", "/tim-kiem?star=4")]
    [InlineData("/danh-muc/thuc-pham-1?page=200", "/danh-muc/thuc-pham-1")]
    [InlineData("/en/huyen/huong-son-439?page=9", "/en/huyen/huong-son-439")]
    public async Task Page_past_the_end_answers_404_with_a_way_back_and_is_not_kept(string path, string back)
    {
        var browser = shop.Browser();
        for (var time = 0; time < 2; time++)
        {
            var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            answer.Headers.Age.ShouldBeNull();
        }
        var page = await browser.PageAsync(path, 404);
        page.QuerySelector("main .btn")!.GetAttribute("href").ShouldBe(back);
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content")!.ShouldStartWith("noindex");
    }

    [Theory]
    [InlineData("/tim-kiem?page=2")]
    [InlineData("/danh-muc/thuc-pham-1?page=2")]
    [InlineData("/en/tim-kiem?page=3")]
    public async Task Further_page_is_its_own_canonical(string path)
    {
        var page = await shop.Browser().PageAsync(path);
        page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe("https://localhost" + path);
        page.QuerySelector("meta[name=robots]").ShouldBeNull();
        (await shop.Browser().PageAsync(path + "&star=3")).QuerySelector("meta[name=robots]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Nothing_is_canonical_but_a_page_that_is_there()
    {
        foreach (var path in (string[])["/bao-co-hang/khong-co-ma-nay", "/bao-co-hang/san-pham/HT-9999"])
            (await shop.Browser().PageAsync(path, 404)).QuerySelector("link[rel=canonical]").ShouldBeNull(path);
    }

    [Fact]
    public async Task Sitemap_leaves_out_empty_lists_and_splits_beyond_fifty_thousand_addresses()
    {
        using var host = new RunningHost(seed: "Samples");
        var browser = host.Browser();
        var one = XDocument.Parse(await browser.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken));
        one.Root!.Name.LocalName.ShouldBe("urlset");
        one.ToString().ShouldNotContain("/danh-muc/du-lich");
        (await browser.GetAsync("/sitemap-1.xml", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await host.SqlAsync($"""
            CREATE TEMP TABLE copies AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25000)
                SELECT l.*, n.i AS copy_no FROM listings l, n WHERE l.code = '{ShopSteps.Starred}';
            UPDATE copies SET code = code || '-' || copy_no;
            ALTER TABLE copies DROP COLUMN copy_no;
            INSERT INTO listings SELECT * FROM copies;
            """);
        host.Clock.Advance(TimeSpan.FromDays(1));
        var index = XDocument.Parse(await browser.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken));
        index.Root!.Name.LocalName.ShouldBe("sitemapindex");
        var files = index.Root.Elements().Select(e => new Uri(e.Value).AbsolutePath).ToList();
        files.ShouldBe(["/sitemap-1.xml", "/sitemap-2.xml"]);
        foreach (var file in files)
        {
            var part = XDocument.Parse(await browser.GetStringAsync(file, TestContext.Current.CancellationToken));
            part.Root!.Elements().Count().ShouldBeInRange(1, 50_000);
        }
        (await browser.GetAsync("/sitemap-3.xml", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
