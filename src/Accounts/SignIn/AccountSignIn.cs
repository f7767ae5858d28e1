using System.Globalization;
using System.Security.Claims;
using Marketplace.Accounts.Sessions;
using Marketplace.Accounts.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.SignIn;

/// <summary>Identity's sign-in without its own counting of failures, which meets itself when attempts come side by side.</summary>
public sealed class AccountSignIn(
    UserManager<Account> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, OwnSessions sessions)
    : SignInManager<Account>(users, http, claims, options, log, schemes, confirmation)
{
    /// <summary>After the password was right: signed in, or on the way to the code.</summary>
    public Task<SignInResult> EnterAsync(Account account) => SignInOrTwoFactorAsync(account, isPersistent: false);

    /// <summary>Each signing in is a session of its own, which its owner sees in a list and can end.</summary>
    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var session = await sessions.BeginAsync(user.Id, Context, Context.RequestAborted);
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims, new Claim(AccountClaims.Session, session)]);
    }

    /// <summary>After the code was right, or a passkey was shown.</summary>
    public async Task EnterWithProofAsync(Account account)
    {
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInWithClaimsAsync(account, isPersistent: false, [new(AccountClaims.Method, AccountClaims.TwoFactors)]);
    }

    /// <returns>Null when it was not made for this account in this browser a moment ago.</returns>
    public async Task<UserPasskeyInfo?> ReadNewPasskeyAsync(string credential, Account account)
    {
        if (!await IsUnderwayAsync()) return null;
        var made = await PerformPasskeyAttestationAsync(credential);
        return made.Succeeded && made.UserEntity.Id == account.Id.ToString("D", CultureInfo.InvariantCulture) ? made.Passkey : null;
    }

    /// <returns>Null when it was not shown in this browser a moment ago, or nobody owns it.</returns>
    public async Task<(Account Account, UserPasskeyInfo Key)?> ReadShownPasskeyAsync(string credential)
    {
        if (!await IsUnderwayAsync()) return null;
        var shown = await PerformPasskeyAssertionAsync(credential);
        return shown.Succeeded ? (shown.User, shown.Passkey) : null;
    }

    /// <summary>Without what was handed out before, the library takes the call for a fault of the program.</summary>
    private async Task<bool> IsUnderwayAsync() =>
        (await Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Succeeded;
}
