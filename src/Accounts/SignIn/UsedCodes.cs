using System.Globalization;
using Marketplace.Accounts.Users;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.Accounts.SignIn;

/// <summary>A code seen over a shoulder is worthless: the last one that let its owner in does not let anybody in again.</summary>
public sealed class UsedCodes(UserManager<Account> users, TimeProvider clock)
{
    private const string Provider = "ocop", Name = "last-code";

    /// <summary>Identity takes codes of the two steps before and after now.</summary>
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(5);

    public async Task<bool> IsFreshAsync(Account account, string code)
    {
        var last = (await users.GetAuthenticationTokenAsync(account, Provider, Name))?.Split(' ');
        return last is not [var used, var until] || used != code || clock.GetUtcNow().ToUnixTimeSeconds() > long.Parse(until, CultureInfo.InvariantCulture);
    }

    public async Task<bool> TakeAsync(Account account, string code)
    {
        var until = (clock.GetUtcNow() + _lifetime).ToUnixTimeSeconds();
        await users.SetAuthenticationTokenAsync(account, Provider, Name, string.Create(CultureInfo.InvariantCulture, $"{code} {until}"));
        return true;
    }
}
