using System.Security.Cryptography;
using Marketplace.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Storefront.Orders;

/// <summary>The last orders that this browser placed or looked up: it need not type the phone again for them.</summary>
public sealed class OrderCookie(IDataProtectionProvider protection, IHttpContextAccessor http, ICurrentUser user)
{
    private const string Name = "__Host-orders";
    private const int Most = 10;
    private static readonly TimeSpan _kept = TimeSpan.FromDays(30);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("orders").ToTimeLimitedDataProtector();

    public Guid? AccountId => user.Id;

    public bool Knows(string groupNumber) => Numbers.Contains(groupNumber);

    public void Add(string groupNumber)
    {
        var numbers = Numbers.Where(n => n != groupNumber).Prepend(groupNumber).Take(Most);
        http.HttpContext!.Response.Cookies.Append(Name, _protector.Protect(string.Join(' ', numbers), _kept), new CookieOptions
        {
            HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = _kept, IsEssential = true,
        });
    }

    private IReadOnlyList<string> Numbers
    {
        get
        {
            if (http.HttpContext?.Request.Cookies[Name] is not { Length: > 0 and < 2000 } sealedNumbers) return [];
            try { return _protector.Unprotect(sealedNumbers).Split(' '); }
            catch (CryptographicException) { return []; }
        }
    }
}
