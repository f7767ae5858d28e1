using System.Security.Claims;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Users;

namespace Marketplace.Accounts.SignIn;

public static class SignInPaths
{
    public const string SignIn = "/dang-nhap";
    public const string Code = "/dang-nhap/ma";
    public const string Enrol = "/dang-nhap/ma-hai-lop";
    public const string SignOut = "/dang-xuat";

    /// <summary>Where staff begin.</summary>
    public const string Home = "/giam-sat";

    /// <summary>Where producers begin.</summary>
    public const string Work = "/ban-hang";

    /// <summary>A path of this site, or where the person begins: nobody is sent elsewhere by a link they were given.</summary>
    public static string LocalOrHome(string? returnUrl, ClaimsPrincipal user) =>
        returnUrl is ['/', ..] and not ['/', '/' or '\\', ..] && !returnUrl.Any(char.IsControl) ? returnUrl : HomeOf(user);

    /// <summary>Producers, and nothing of the province's, have their own pages.</summary>
    private static string HomeOf(ClaimsPrincipal user) =>
        user.HasClaim(c => c.Type == AccountClaims.Member) && !Roles.Staff.Any(user.IsInRole) ? Work : Home;
}
