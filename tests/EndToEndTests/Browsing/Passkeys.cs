using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Browsing;

/// <summary>Officers who prove who they are by a key on their phone; the browser's own authenticator stands in for the phone's.</summary>
internal static class Passkeys
{
    public const string Password = "đường-mật-ong-7";

    /// <summary>A key belongs to a name, and an address of numbers is none.</summary>
    public static string HomeOf(this ShopInBrowser shop) => $"http://localhost:{new Uri(shop.Address).Port}";

    /// <param name="shop">Where the officer works.</param>
    /// <param name="email">Of the new account.</param>
    /// <param name="units">Areas that the officer looks after.</param>
    public static async Task<Guid> AddOfficerAsync(this ShopInBrowser shop, string email, params string[] units)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var created = await scope.ServiceProvider.GetRequiredService<CreateUser>().ExecuteAsync(
            new(email, Password, Roles.Officer, units), TestContext.Current.CancellationToken);
        created.Errors.ShouldBeEmpty();
        return created.Value;
    }

    /// <summary>Signs in by e-mail and password and makes a key, which opens the staff's pages.</summary>
    /// <returns>The page of an officer who is inside, at <see cref="HomeOf"/>.</returns>
    public static async Task<IPage> WithPasskeyAsync(this ShopInBrowser shop, string email, int width = 360)
    {
        var page = await shop.OpenAsync(shop.HomeOf() + "/dang-nhap?returnUrl=/tai-khoan/khoa", width);
        await page.AddAuthenticatorAsync();
        await page.Locator("[name=email]").FillAsync(email);
        await page.Locator("[name=password]").FillAsync(Password);
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync("**/tai-khoan/khoa");
        await page.Locator("[name=name]").FillAsync("Điện thoại của Lan");
        await page.Locator("[name=password]").FillAsync(Password);
        await page.Locator("button[data-passkey]").ClickAsync();
        await page.WaitForURLAsync("**/tai-khoan/khoa?da-tao=1");
        return page;
    }

    private static async Task AddAuthenticatorAsync(this IPage page)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
