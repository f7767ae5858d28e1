using System.Security.Claims;
using Marketplace.Ordering.Baskets;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marketplace.Storefront.Baskets;

/// <summary>
/// Whoever signs in, by password or by code, keeps what was put into the basket before: it joins the account's own, and the guest's cookie
/// goes. In the shop's process, which alone knows the cookie.
/// </summary>
internal sealed class BasketAtSignIn : IPostConfigureOptions<CookieAuthenticationOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions options)
    {
        if (name != IdentityConstants.ApplicationScheme) return;
        var before = options.Events.OnSignedIn;
        options.Events.OnSignedIn = async signedIn =>
        {
            await before(signedIn);
            await MergeAsync(signedIn);
        };
    }

    private static async Task MergeAsync(CookieSignedInContext signedIn)
    {
        var services = signedIn.HttpContext.RequestServices;
        var cookie = services.GetRequiredService<BasketCookie>();
        if (cookie.BasketId is not { } guest) return;
        if (!Guid.TryParse(signedIn.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var account)) return;
        await services.GetRequiredService<MergeBaskets>().ExecuteAsync(guest, account, signedIn.HttpContext.RequestAborted);
        cookie.Forget();
    }
}
