using System.Text.RegularExpressions;
using Marketplace.EndToEndTests.Browsing;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Province;

/// <summary>How far, how many are missing, who they are, what would move it: at most four clicks from the first page, the sign-in among them.</summary>
public sealed class AnswerPathTests(ShopInBrowser shop) : IClassFixture<ShopInBrowser>
{
    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Officer_finds_who_is_missing_and_what_would_move_it_in_four_clicks(int width)
    {
        var page = await shop.OpenAsync("/giam-sat", width);
        var clicks = 0;
        async Task ClickAsync(string what, string url)
        {
            clicks++;
            await page.Locator(what).First.ClickAsync();
            await page.WaitForURLAsync(url);
        }

        // The real register knows of no check, and says so; sample data are one click away and marked.
        (await page.Locator("h1").TextContentAsync()).ShouldBe("Chưa có chủ thể nào được xác minh");
        await ClickAsync(".honest a", "**/giam-sat?mau=1");
        (await page.Locator(".sample-bar").TextContentAsync())!.ShouldContain("Dữ liệu mẫu");
        var gap = Number(await page.Locator("h1").TextContentAsync());
        gap.ShouldBeGreaterThan(0);
        (await page.Locator(".gauge .figure").TextContentAsync())!.ShouldMatch(@"\d+\s*/ \d+ chủ thể đã xác minh\s*\d");
        (await page.Locator("h1").BoundingBoxAsync())!.Y.ShouldBeLessThan(400, "the answer stands on the first screen");

        await ClickAsync(".next a", "**/dang-nhap?*");
        await page.Locator("[name=email]").FillAsync(ProvincePages.Officer);
        await page.Locator("[name=password]").FillAsync(ProvincePages.Password);
        await ClickAsync("form button[type=submit]", "**/giam-sat/con-thieu?mau=1");
        Number(await page.Locator("h1").TextContentAsync()).ShouldBe(gap);
        (await page.Locator("table.reasons tbody tr").CountAsync()).ShouldBe(5);
        (await page.Locator("table.list tbody tr").First.TextContentAsync())!.ShouldContain("Kiểm tra lại");

        await ClickAsync("table.list tbody th a", "**/giam-sat/chu-the/*");
        (await page.Locator("#evidence").CountAsync()).ShouldBe(1);
        clicks.ShouldBeLessThanOrEqualTo(4);
    }

    private static int Number(string? words) => int.Parse(Regex.Match(words!, @"\d+").Value, System.Globalization.CultureInfo.InvariantCulture);
}
