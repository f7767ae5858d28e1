using Marketplace.Accounts.Assistance;
using Marketplace.Accounts.SignIn;
using Marketplace.Components.Forms;
using Marketplace.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Marketplace.BackOffice.Assisting;

/// <summary>POST /ban-hang/lam-thay/ket-thuc</summary>
internal static class StopAssisting
{
    public static async Task ExecuteAsync(HttpContext http, ICurrentUser reader, EndAssisting end)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        var next = reader.Assists is { } assists ? AssistPaths.Officer(assists.Code) : SignInPaths.Work;
        await end.ExecuteAsync(http.RequestAborted);
        http.SeeOther(next);
    }
}
