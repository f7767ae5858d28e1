using Marketplace.EndToEndTests.Browsing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Shop;

public sealed class PayByCardTests(ShopWithCards shop) : IClassFixture<ShopWithCards>
{
    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [InlineData(360), InlineData(1280)]
    public async Task A_buyer_is_led_to_the_card_page_and_back_and_sees_that_the_money_came(int width)
    {
        var page = await shop.OpenAsync(PageKinds.Product, width);
        await page.Locator("form[action$='/gio-hang/them'] button").First.ClickAsync();
        await page.WaitForURLAsync("**/gio-hang*");
        await page.GotoAsync("/thanh-toan");
        await FillAsync(page);
        await ShowAsync(page, "checkout", width);
        await page.Locator("button[value=review]").ClickAsync();
        await ShowAsync(page, "review", width);
        shop.Stripe.IsDown = true;
        await page.Locator("button[value=place]").ClickAsync();
        await page.WaitForURLAsync("**/don-hang/*");
        await ShowAsync(page, "to-pay", width);
        shop.Stripe.IsDown = false;
        await page.Locator("button[name=PayCard]").ClickAsync();
        await page.WaitForURLAsync($"{shop.Stripe.Url}/pay/*");
        shop.IsTelling = false;
        await page.Locator("button").ClickAsync();
        await page.WaitForURLAsync("**/don-hang/*the=xong");
        (await page.ContentAsync()).ShouldContain("Đang chờ dịch vụ thẻ");
        await ShowAsync(page, "pending", width);
        await page.Locator("button[name=CheckCard]").ClickAsync();
        await page.GetByText("qua thẻ lúc").WaitForAsync();
        await ShowAsync(page, "paid", width);
        var charge = shop.Stripe.Money.Charges[^1];
        shop.IsTelling = true;
        shop.Stripe.Money.Refund((string)charge["payment_intent"]!, 15_000, []);
        await shop.WaitAsync(page, "Tiền hoàn");
        await ShowAsync(page, "refund", width);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }

    private static async Task FillAsync(IPage page)
    {
        await page.Locator("[name=phone i]").FillAsync("0912345678");
        await page.Locator("[name=name i]").FillAsync("Trần Thị Lan");
        await page.Locator("[name=CommuneCode]").SelectOptionAsync("18073");
        await page.Locator("[name=street i]").FillAsync("Thôn 3");
        await page.Locator("[name='Choices[0].Shipping']").SelectOptionAsync("PickUp");
        await page.Locator("[name='Choices[0].Payment']").SelectOptionAsync("Card");
    }

    /// <summary>Kept where TEST_SHOTS says, to be looked at.</summary>
    private static async Task ShowAsync(IPage page, string name, int width)
    {
        if (Environment.GetEnvironmentVariable("TEST_SHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
    }
}
