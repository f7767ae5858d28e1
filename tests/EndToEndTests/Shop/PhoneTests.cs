using System.Text;
using System.Text.RegularExpressions;
using Marketplace.EndToEndTests.Browsing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Shop;

/// <summary>The shop in the hand: what is seen first, what stays where it is, what is fetched.</summary>
public sealed class PhoneTests(ShopInBrowser shop) : IClassFixture<ShopInBrowser>
{
    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task Name_star_and_price_are_on_the_first_screen_and_no_thumbnails_before_them()
    {
        var page = await shop.OpenAsync(PageKinds.Product, 360);
        await page.SetViewportSizeAsync(360, 780);
        foreach (var part in new[] { "h1", ".product-info .stars", ".offer .price" })
            (await BottomAsync(page, part)).ShouldBeLessThanOrEqualTo(780, part);
        (await page.Locator(".thumbs").IsVisibleAsync()).ShouldBeFalse();
        await page.SetViewportSizeAsync(736, 780);
        (await page.EvaluateAsync<bool>("""
            () => document.querySelector('.product-info').getBoundingClientRect().left > document.querySelector('.shots').getBoundingClientRect().right
            """)).ShouldBeTrue("two columns from 46rem");
    }

    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task Choosing_a_pack_keeps_the_place()
    {
        var page = await shop.OpenAsync(PageKinds.Product, 360);
        await page.EvaluateAsync("scrollTo(0, 400)");
        var price = await page.Locator(".offer .price").TextContentAsync();
        var before = await page.EvaluateAsync<int>("scrollY");
        await page.Locator(".pack:not([aria-current])").First.EvaluateAsync("e => e.click()");
        await page.UntilAsync("old => document.querySelector('.offer .price').textContent !== old", price);
        (await page.EvaluateAsync<int>("scrollY")).ShouldBe(before);
        page.Url.ShouldContain("?goi=");
    }

    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task Other_pictures_are_fetched_when_they_are_about_to_be_seen()
    {
        var page = await shop.OpenAsync(PageKinds.Product, 360);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        (await page.Locator(".shots img").CountAsync()).ShouldBe(1);
        await page.Locator(".shots").EvaluateAsync("e => e.scrollTo({ left: e.clientWidth, behavior: 'instant' })");
        await page.UntilAsync("document.querySelectorAll('.shots img').length > 1");
        await page.UntilAsync("document.querySelector('.shot-count').textContent.startsWith('2/')");
    }

    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task Filters_open_as_a_sheet_that_stays_from_choice_to_choice_and_shows_the_results_by_one_button()
    {
        var page = await shop.OpenAsync("/tim-kiem", 360, scripts: false);
        var sheet = page.Locator(".filters");
        (await sheet.IsVisibleAsync()).ShouldBeFalse();
        await page.Locator(".open-filters").ClickAsync();
        (await sheet.IsVisibleAsync()).ShouldBeTrue();
        await sheet.Locator(".facets a").First.ClickAsync();
        await page.WaitForURLAsync("**/tim-kiem?star=*#bo-loc");
        (await sheet.IsVisibleAsync()).ShouldBeTrue("the next choice is at hand");
        var button = page.Locator(".show-results");
        (await button.TextContentAsync())!.ShouldMatch(@"Xem \d+ sản phẩm");
        await button.ClickAsync();
        (await sheet.IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator(".tile").First.IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task Suggestion_is_chosen_by_a_click_and_not_by_a_touch_that_scrolls_and_comes_back_after_escape()
    {
        var page = await shop.OpenAsync("/", 360);
        await page.Locator("#q").PressSequentiallyAsync("mat ong");
        var first = page.Locator("#suggestions [role=option]").First;
        await first.WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        (await first.IsVisibleAsync()).ShouldBeFalse();
        await page.Keyboard.PressAsync("ArrowDown");
        (await first.IsVisibleAsync()).ShouldBeTrue();
        (await first.GetAttributeAsync("aria-selected")).ShouldBe("true");
        await first.DispatchEventAsync("pointerdown");
        await page.WaitForTimeoutAsync(200);
        new Uri(page.Url).AbsolutePath.ShouldBe("/");
        await first.ClickAsync();
        await page.WaitForURLAsync("**/san-pham/**");
    }

    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task Drawing_that_is_opened_large_still_says_that_it_is_one()
    {
        var page = await shop.OpenAsync(PageKinds.Product, 360);
        await page.Locator("#anh-1").ClickAsync();
        (await page.Locator("dialog.zoom[open] .drawn").TextContentAsync()).ShouldBe("Ảnh minh họa");
    }

    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [InlineData(PageKinds.Product, 2)]
    [InlineData("/chung-nhan/MAU-HT-0100", 1)]
    public async Task Page_prints_on_few_sheets(string path, int sheets)
    {
        var page = await shop.OpenAsync(path, 1280);
        var file = Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" }));
        Regex.Count(file, @"/Type\s*/Page\b").ShouldBeInRange(1, sheets);
    }

    private static Task<double> BottomAsync(IPage page, string part) =>
        page.Locator(part).First.EvaluateAsync<double>("e => e.getBoundingClientRect().bottom");
}
