using Marketplace.EndToEndTests.Browsing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Shop;

public sealed class KeyboardTests(ShopInBrowser shop) : IClassFixture<ShopInBrowser>
{
    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task First_key_offers_to_skip_to_the_content()
    {
        var page = await shop.OpenAsync("/tim-kiem", 1280);
        await page.Keyboard.PressAsync("Tab");
        (await FocusedAsync(page)).ShouldBe("Đến nội dung chính");
        await page.Keyboard.PressAsync("Enter");
        page.Url.ShouldEndWith("#noi-dung");
    }

    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task Product_is_found_filtered_and_opened_by_keyboard_without_scripts()
    {
        var page = await shop.OpenAsync("/", 1280, scripts: false);
        await page.Locator("#q").FocusAsync();
        await page.Keyboard.TypeAsync("mật ong");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/tim-kiem?q=*");
        await page.Locator(".facets a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/tim-kiem?q=*&star=*");
        await page.Locator(".tile a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/san-pham/**");
        (await page.Locator("h1").TextContentAsync())!.ShouldContain("Mật ong");
    }

    /// <summary>M13.</summary>
    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task Suggestion_appears_after_two_letters_and_is_chosen_with_the_arrows()
    {
        var page = await shop.OpenAsync("/", 1280);
        var (field, options) = (page.Locator("#q"), page.Locator("#suggestions [role=option]"));
        await field.FocusAsync();
        await page.Keyboard.TypeAsync("m");
        (await options.CountAsync()).ShouldBe(0);
        await page.Keyboard.TypeAsync("a");
        await options.First.WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator("#suggestions").IsVisibleAsync()).ShouldBeFalse();
        await page.Keyboard.TypeAsync("t ong");
        await options.First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        (await field.GetAttributeAsync("aria-activedescendant")).ShouldBe("suggestion-0");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/san-pham/**");
        (await page.Locator("h1").TextContentAsync())!.ShouldContain("ật ong");
    }

    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task Picture_opens_large_turns_with_the_arrows_and_closes_where_it_was()
    {
        var page = await shop.OpenAsync(PageKinds.Product, 1280);
        await page.Locator("#anh-1").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var large = page.Locator("dialog.zoom[open] img");
        var first = await large.GetAttributeAsync("src");
        await page.Keyboard.PressAsync("ArrowRight");
        (await large.GetAttributeAsync("src")).ShouldNotBe(first);
        (await large.GetAttributeAsync("alt")).ShouldNotBeNullOrWhiteSpace();
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator("dialog.zoom[open]").CountAsync()).ShouldBe(0);
        await page.UntilAsync("document.activeElement.id === 'anh-2'");
    }

    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task No_page_writes_an_error_into_the_console()
    {
        var errors = new List<string>();
        foreach (var path in new[] { "/", "/tim-kiem", PageKinds.Product, "/huyen", "/chung-nhan/MAU-HT-0100" })
        {
            var page = await shop.OpenAsync("/trang/khieu-nai", 1280);
            page.Console += (_, message) => { if (message.Type is "error" or "warning") errors.Add($"{path}: {message.Text}"); };
            page.PageError += (_, problem) => errors.Add($"{path}: {problem}");
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        }
        errors.ShouldBeEmpty();
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent");
}
