using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Accounts.SignUp;

/// <summary>The browser that signed up need not type the password again when the letter is answered in it; any other signs in as usual.</summary>
public sealed class SignUpCookie(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    private const string Name = "__Host-ocop.signup";
    private static readonly TimeSpan _lifetime = TimeSpan.FromDays(1);
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("Accounts.SignUp").ToTimeLimitedDataProtector();

    internal void Remember(Guid account) => http.HttpContext?.Response.Cookies.Append(Name, _seal.Protect(account.ToString("N"), _lifetime), Options());

    internal bool IsOf(Guid account)
    {
        if (http.HttpContext?.Request.Cookies[Name] is not { Length: > 0 and < 1_000 } cookie) return false;
        try { return _seal.Unprotect(cookie) == account.ToString("N"); }
        catch (CryptographicException) { return false; }
    }

    internal void Forget() => http.HttpContext?.Response.Cookies.Delete(Name, Options());

    private static CookieOptions Options() =>
        new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, MaxAge = _lifetime, IsEssential = true, Path = "/" };
}
