using System.Security.Cryptography;
using Marketplace.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Storefront.Baskets;

/// <summary>Which basket is the reader's own: an account's, or the guest's that a protected cookie names.</summary>
public sealed class BasketCookie(IDataProtectionProvider protection, IHttpContextAccessor http, ICurrentUser user)
{
    private const string Name = "__Host-basket";
    private static readonly TimeSpan _kept = TimeSpan.FromDays(60);
    private readonly IDataProtector _protector = protection.CreateProtector("basket");

    public Guid? AccountId => user.Id;

    public Guid? BasketId
    {
        get
        {
            if (http.HttpContext?.Request.Cookies[Name] is not { Length: > 0 and < 1000 } sealedId) return null;
            try { return Guid.TryParseExact(_protector.Unprotect(sealedId), "N", out var id) ? id : null; }
            catch (CryptographicException) { return null; }
        }
    }

    public void Write(Guid basketId) => http.HttpContext!.Response.Cookies.Append(Name, _protector.Protect(basketId.ToString("N")), new CookieOptions
    {
        HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = _kept, IsEssential = true,
    });

    public void Forget() => http.HttpContext!.Response.Cookies.Delete(Name, new CookieOptions { Secure = true, Path = "/" });
}
