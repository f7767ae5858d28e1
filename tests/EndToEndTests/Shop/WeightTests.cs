using Marketplace.EndToEndTests.Browsing;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Shop;

public sealed class WeightTests(ShopInBrowser shop) : IClassFixture<ShopInBrowser>
{
    private const int Pictures = 40 * 1024, Everything = 100 * 1024;

    /// <summary>As the browser received them: compressed, on a phone's first view, nothing scrolled.</summary>
    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [InlineData("/")]
    [InlineData("/tim-kiem")]
    [InlineData("/danh-muc/thuc-pham-1")]
    [InlineData("/huyen/huong-son-439")]
    [InlineData(PageKinds.Product)]
    [InlineData("/chung-nhan/MAU-HT-0100")]
    public async Task First_view_stays_within_its_budget(string path)
    {
        var page = await shop.OpenAsync("/trang/khieu-nai");
        await page.Context.ClearCookiesAsync();
        var sizes = new List<(string Type, int Size, string Url)>();
        page.RequestFinished += (_, request) => sizes.Add((request.ResourceType, 0, request.Url));
        await page.GotoAsync(path);
        await page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        var seen = await page.EvaluateAsync<string[]>("""
            () => performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
                .map(e => `${e.encodedBodySize} ${e.initiatorType} ${e.name}`)
            """);
        var all = seen.Select(s => s.Split(' ', 3)).Select(s => (Size: int.Parse(s[0], System.Globalization.CultureInfo.InvariantCulture), Url: s[2])).ToList();
        var inView = await page.EvaluateAsync<string[]>("""
            () => [...document.images].filter(i => {
                const b = i.getBoundingClientRect();
                return i.currentSrc && b.width > 0 && b.top < innerHeight && b.left < innerWidth && b.bottom > 0;
            }).map(i => i.currentSrc)
            """);
        var answersFirst = path.StartsWith("/chung-nhan", StringComparison.Ordinal);
        inView.Length.ShouldBeGreaterThanOrEqualTo(answersFirst ? 0 : 1, "a certificate answers before it shows a picture");
        all.Where(e => inView.Contains(e.Url)).Sum(e => e.Size).ShouldBeInRange(0, Pictures, string.Join('\n', seen));
        all.Where(e => !e.Url.Contains("/media/", StringComparison.Ordinal) || inView.Contains(e.Url)).Sum(e => e.Size).ShouldBeLessThanOrEqualTo(Everything);
    }
}
