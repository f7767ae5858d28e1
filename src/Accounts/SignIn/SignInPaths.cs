namespace Marketplace.Accounts.SignIn;

public static class SignInPaths
{
    public const string SignIn = "/dang-nhap";
    public const string Code = "/dang-nhap/ma";
    public const string Enrol = "/dang-nhap/ma-hai-lop";
    public const string SignOut = "/dang-xuat";

    /// <summary>Where staff begin.</summary>
    public const string Home = "/giam-sat";

    /// <summary>A path of this site, or the start page: nobody is sent elsewhere by a link they were given.</summary>
    public static string LocalOrHome(string? returnUrl) =>
        returnUrl is ['/', ..] and not ['/', '/' or '\\', ..] && !returnUrl.Any(char.IsControl) ? returnUrl : Home;
}
