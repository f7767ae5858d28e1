using System.Security.Claims;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Users;

namespace Marketplace.Accounts.SignIn;

public static class SignInPaths
{
    public const string SignIn = "/dang-nhap";
    public const string Code = "/dang-nhap/ma";
    public const string Enrol = "/dang-nhap/ma-hai-lop";
    public const string Passkey = "/dang-nhap/khoa";
    public const string SignOut = "/dang-xuat";
    public const string SignUp = "/dang-ky";
    public const string ConfirmSignUp = "/dang-ky/xac-nhan";
    public const string Forgotten = "/dang-nhap/quen-mat-khau";
    public const string Reset = "/dang-nhap/dat-lai";
    public const string Account = "/tai-khoan";
    public const string Password = "/tai-khoan/mat-khau";
    public const string Passkeys = "/tai-khoan/khoa";
    public const string Email = "/tai-khoan/thu";
    public const string ConfirmEmail = "/tai-khoan/thu/xac-nhan";
    public const string Notices = "/tai-khoan/thu-nhan";
    public const string Invitation = "/loi-moi";

    /// <summary>Where one becomes a producer.</summary>
    public const string Onboarding = "/ban-hang/co-so";

    /// <summary>Where staff begin.</summary>
    public const string Home = "/giam-sat";

    /// <summary>Where producers begin.</summary>
    public const string Work = "/ban-hang";

    /// <summary>A path of this site, or where the person begins: nobody is sent elsewhere by a link they were given.</summary>
    public static string LocalOrHome(string? returnUrl, ClaimsPrincipal user) =>
        returnUrl is ['/', ..] and not ['/', '/' or '\\', ..] && !returnUrl.Any(char.IsControl) ? returnUrl : HomeOf(user);

    /// <summary>Staff begin with the province's pages, producers with theirs, anybody else with what the account is.</summary>
    private static string HomeOf(ClaimsPrincipal user)
    {
        if (Roles.Staff.Any(user.IsInRole)) return Home;
        return user.HasClaim(c => c.Type == AccountClaims.Member) ? Work : Account;
    }
}
