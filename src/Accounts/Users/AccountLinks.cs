using System.Globalization;
using System.Text;
using Marketplace.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Marketplace.Accounts.Users;

/// <summary>Links of letters to an account's owner: at the configured address, whatever host asked; the token is Identity's own.</summary>
internal static class AccountLinks
{
    public const string Account = "tk";
    public const string Code = "ma";

    /// <param name="language">Of the letter: its link opens the page in the same.</param>
    public static string Of(ISiteAddress site, string path, CultureInfo language, Guid account, string token) =>
        $"{site.Link(path, language)}?{Account}={account:N}&{Code}={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))}";

    public static async Task<Account?> FindAsync(UserManager<Account> users, string? id) =>
        Guid.TryParseExact(id, "N", out var known) ? await users.FindByIdAsync(known.ToString()) : null;

    /// <summary>Empty for what is no token.</summary>
    public static string Token(string? coded)
    {
        if (coded is not { Length: > 0 and < 2_000 }) return "";
        try { return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(coded)); }
        catch (FormatException) { return ""; }
    }
}
