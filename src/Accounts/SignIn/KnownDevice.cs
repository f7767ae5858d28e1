using System.Security.Cryptography;
using System.Text;
using Marketplace.Accounts.Users;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Accounts.SignIn;

/// <summary>
/// A browser that an account has fully signed in from carries a cookie that says so. It opens nothing; failures of others do not close the
/// door to it. A new password or second factor makes it worthless.
/// </summary>
public sealed class KnownDevice(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    private const string CookieName = "__Host-ocop.device";
    private static readonly TimeSpan _lifetime = TimeSpan.FromDays(180);
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("Accounts.KnownDevice").ToTimeLimitedDataProtector();

    /// <returns>Name of the device when it is one of this account's.</returns>
    public string? Of(Account account)
    {
        if (http.HttpContext?.Request.Cookies[CookieName] is not { Length: > 0 and < 1_000 } cookie) return null;
        try
        {
            return _seal.Unprotect(cookie).Split('|') is [var device, var owner] && owner == Owner(account) ? device : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Remember(Account account)
    {
        var device = Of(account) ?? Guid.CreateVersion7().ToString("N");
        http.HttpContext?.Response.Cookies.Append(CookieName, _seal.Protect($"{device}|{Owner(account)}", _lifetime), new CookieOptions
        {
            HttpOnly = true,
            Secure = true,
            SameSite = SameSiteMode.Lax,
            MaxAge = _lifetime,
            IsEssential = true,
        });
    }

    private static string Owner(Account account) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{account.Id:N} {account.SecurityStamp}")));
}
