using Marketplace.Accounts.SignIn;
using Marketplace.Components;
using Marketplace.Components.Forms;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Marketplace.AccountHead;

/// <summary>POST /dang-xuat</summary>
internal static class SignOut
{
    public static async Task ExecuteAsync(HttpContext http, EndSession end, Site site)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        await end.ExecuteAsync(http.User, http.RequestAborted);
        http.SeeOther(site.Link(SignInPaths.SignIn));
    }
}
