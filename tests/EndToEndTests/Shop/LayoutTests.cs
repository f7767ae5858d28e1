using Marketplace.EndToEndTests.Browsing;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Shop;

public sealed class LayoutTests(ShopInBrowser shop) : IClassFixture<ShopInBrowser>
{
    /// <summary>320 px is a desk of 1280 px at 400 % zoom.</summary>
    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Page_fits_from_320_to_1280_pixels(string path)
    {
        foreach (var width in new[] { 320, 360, 768, 1280 })
        {
            var page = await shop.OpenAsync(path, width);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, $"{path} at {width} px");
            await page.Context.CloseAsync();
        }
    }

    /// <summary>Links inside sentences are as high as the sentence; everything that stands alone gives a thumb room.</summary>
    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task What_stands_alone_is_48_pixels_high_under_a_thumb(string path)
    {
        var page = await shop.OpenAsync(path);
        var small = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('a, button, input, summary')].filter(e => {
                if (e.closest('p, dd, .prose, svg, .tile, .cert-qr') || e.matches('.skip, .sr')) return false;
                const box = e.getBoundingClientRect();
                return box.width > 0 && box.height > 0 && box.height < 47.5 && e.checkVisibility();
            }).map(e => e.outerHTML.slice(0, 120) + ' ' + e.getBoundingClientRect().height)
            """);
        small.ShouldBeEmpty();
    }

    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [InlineData("/")]
    [InlineData("/tim-kiem")]
    [InlineData(PageKinds.Product)]
    public async Task Nothing_jumps_while_the_page_loads(string path)
    {
        var page = await shop.OpenAsync("/trang/khieu-nai");
        await page.GotoAsync(path);
        var shift = await page.EvaluateAsync<double>("""
            () => new Promise(done => { let sum = 0;
                new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) sum += e.value; })
                    .observe({ type: 'layout-shift', buffered: true });
                setTimeout(() => done(sum), 700); })
            """);
        shift.ShouldBeLessThanOrEqualTo(0.1);
    }
}
