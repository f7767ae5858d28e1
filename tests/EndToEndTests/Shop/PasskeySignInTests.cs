using Marketplace.Accounts.Users;
using Marketplace.EndToEndTests.Browsing;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Shop;

/// <summary>An officer makes a passkey on a phone and comes in with it alone; the browser's own authenticator stands in for the phone's.</summary>
public sealed class PasskeySignInTests(ShopInBrowser shop) : IClassFixture<ShopInBrowser>
{
    private const string Email = "can.bo@hatinh.example";

    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task An_officer_makes_a_passkey_and_signs_in_with_it_alone()
    {
        await shop.AddOfficerAsync(Email, CreateUserCommand.WholeProvince);
        var home = shop.HomeOf();
        var page = await shop.WithPasskeyAsync(Email);
        (await page.Locator("main").TextContentAsync())!.ShouldContain("Điện thoại của Lan");
        await page.GotoAsync(home + "/giam-sat/duyet");
        (await page.Locator("h1").TextContentAsync()).ShouldNotBeNullOrEmpty("making it proved who is there: staff pages are open");
        new Uri(page.Url).AbsolutePath.ShouldBe("/giam-sat/duyet");

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(home + "/dang-nhap?returnUrl=/giam-sat/duyet");
        await page.GetByText("Đăng nhập bằng khóa trên máy").ClickAsync();
        await page.Locator("button[data-passkey]").ClickAsync();
        await page.WaitForURLAsync("**/giam-sat/duyet");

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(home + "/dang-nhap");
        await page.Locator("[name=email]").FillAsync(Email);
        await page.Locator("[name=password]").FillAsync(Passkeys.Password);
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync("**/dang-nhap/khoa**");
    }
}
