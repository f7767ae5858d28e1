using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Marketplace.EndToEndTests.Browsing;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Province;

public sealed class ProvinceLayoutTests(ShopInBrowser shop) : IClassFixture<ShopInBrowser>
{
    private readonly ProvincePages _pages = new(shop);

    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [MemberData(nameof(ProvincePages.All), MemberType = typeof(ProvincePages))]
    public async Task Axe_finds_nothing_serious_on_a_phone_and_on_a_desk(string path)
    {
        foreach (var width in new[] { 360, 1280 })
        {
            var page = await _pages.OpenAsync(path, width);
            (await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical")
                .Select(v => $"{v.Id}: {v.Help} — {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty($"{path} at {width} px");
            await page.Context.CloseAsync();
        }
    }

    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [MemberData(nameof(ProvincePages.All), MemberType = typeof(ProvincePages))]
    public async Task Page_fits_from_320_to_1280_pixels(string path)
    {
        foreach (var width in new[] { 320, 360, 768, 1280 })
        {
            var page = await _pages.OpenAsync(path, width);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, $"{path} at {width} px");
            await page.Context.CloseAsync();
        }
    }

    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [InlineData("/giam-sat/con-thieu?mau=1", "table.list tbody tr")]
    [InlineData("/giam-sat/chu-the?mau=1", "table.rows tbody tr")]
    [InlineData("/giam-sat/san-pham?mau=1", "table.rows tbody tr")]
    public async Task Long_list_comes_in_pages_of_twenty(string path, string rows)
    {
        var page = await _pages.OpenAsync(path, 360);
        (await page.Locator(rows).CountAsync()).ShouldBe(20);
        var first = await page.Locator(rows).First.TextContentAsync();
        await page.Locator("a[rel=next]").First.ClickAsync();
        await page.WaitForURLAsync("**trang=2*");
        (await page.Locator(rows).First.TextContentAsync()).ShouldNotBe(first);
    }

    /// <summary>As a browser prints it, with the reader's filters.</summary>
    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [InlineData("/giam-sat?mau=1")]
    [InlineData("/giam-sat?asOf=2025-12-31")]
    [InlineData("/giam-sat/dia-ban?mau=1")]
    public async Task Strip_and_table_print_on_one_page_of_A4(string path)
    {
        var page = await _pages.OpenAsync(path, 1280);
        var pdf = Encoding.Latin1.GetString(
            await page.PdfAsync(
                new() { Format = "A4", PrintBackground = false, Margin = new() { Top = "10mm", Bottom = "10mm", Left = "12mm", Right = "12mm" } }));
        Regex.Count(pdf, @"/Type\s*/Page\b(?!s)").ShouldBe(1, path);
    }
}
