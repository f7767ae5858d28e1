using System.Net;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

public sealed class PolicyTests(ShopHost shop) : IClassFixture<ShopHost>
{
    public static TheoryData<string> Kinds =>
    [
        "/", "/tim-kiem", "/tim-kiem?q=khong-co-gi-het", "/danh-muc/thuc-pham-1", "/huyen", "/huyen/huong-son-439", "/san-pham/banh-da-vung-nguyen-lam-HT-0100",
        "/nha-san-xuat/cong-ty-tnhh-san-xuat-thuong-mai-dich-vu-an-phong-P-036",
        "/chung-nhan", "/chung-nhan/MAU-HT-0100", "/trang/khieu-nai", "/tieu-chi-xep-hang", "/en", "/en/tim-kiem",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Page_has_nothing_inline_that_the_policy_forbids(string path)
    {
        var answer = await shop.Browser().GetAsync(path, TestContext.Current.CancellationToken);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldNotContain("unsafe");
        var page = await shop.Browser().PageAsync(path);
        page.All.Where(e => e.HasAttribute("style") || e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))).Select(e => e.OuterHtml)
            .ShouldBeEmpty();
        page.QuerySelectorAll("style").ShouldBeEmpty();
        page.QuerySelectorAll("script:not([src])").Select(s => s.GetAttribute("type")).Distinct().ShouldBeSubsetOf(["application/ld+json", "speculationrules"]);
        var text = page.QuerySelector("script[type=speculationrules]")!.TextContent;
        policy.ShouldContain(Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Page_is_kept_without_cookie_or_token_and_answers_304(string path)
    {
        var browser = shop.Browser();
        var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("__RequestVerificationToken");
        var again = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        again.Headers.Age.ShouldNotBeNull("the second answer comes from the cache");
        using var ask = new HttpRequestMessage(HttpMethod.Get, path);
        ask.Headers.IfNoneMatch.Add(again.Headers.ETag!);
        (await browser.SendAsync(ask, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Unknown_parameters_make_no_pages_of_their_own()
    {
        var browser = shop.Browser();
        await browser.GetAsync("/tim-kiem?q=mot-tu-rieng", TestContext.Current.CancellationToken);
        (await browser.GetAsync("/tim-kiem?q=mot-tu-rieng&utm_source=x", TestContext.Current.CancellationToken)).Headers.Age.ShouldNotBeNull();
        (await browser.GetAsync("/tim-kiem?q=hai-tu-rieng&utm_source=x", TestContext.Current.CancellationToken)).Headers.Age.ShouldBeNull();
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Page_is_kept_compressed(string encoding)
    {
        var browser = shop.Browser();
        for (var time = 0; time < 2; time++)
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, "/huyen");
            ask.Headers.AcceptEncoding.ParseAdd(encoding);
            var answer = await browser.SendAsync(ask, TestContext.Current.CancellationToken);
            answer.Content.Headers.ContentEncoding.ShouldBe([encoding]);
            answer.Headers.Vary.ShouldContain("Accept-Encoding");
            (answer.Headers.Age is not null).ShouldBe(time == 1);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_link_and_file_of_a_page_is_there(string path)
    {
        var browser = shop.Browser();
        var page = await browser.PageAsync(path);
        var links = page.QuerySelectorAll("a[href^='/'],link[href^='/'],script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
            .Where(l => !l.StartsWith("/giam-sat", StringComparison.Ordinal) && !l.StartsWith("/media", StringComparison.Ordinal)).Distinct().ToList();
        links.Count.ShouldBeGreaterThan(10);
        foreach (var link in links)
        {
            // A producer's own pages ask who it is first.
            var there = link.StartsWith("/ban-hang", StringComparison.Ordinal) ? 302 : 200;
            ((int)(await browser.GetAsync(link, TestContext.Current.CancellationToken)).StatusCode).ShouldBe(there, $"{link} on {path}");
        }
    }
}
