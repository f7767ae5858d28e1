using System.Net;
using System.Text;
using Marketplace.AccountHead.Resources;
using Microsoft.AspNetCore.Http;

namespace Marketplace.AccountHead;

/// <summary>Passwords travel over https, or stay on the machine; a way back that no browser would send is refused.</summary>
internal static class AccountDoor
{
    public static async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Query["returnUrl"].Any(r => r is not null && !Ascii.IsValid(r)))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        if (!http.Request.IsHttps && !IsLoopback(http.Request.Host.Host))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(AccountWords.NeedsHttps, http.RequestAborted);
            return;
        }
        await next(http);
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
}
