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

    /// <summary>After the code was right.</summary>
    public async Task EnterWithCodeAsync(Account account)
    {
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInWithClaimsAsync(account, isPersistent: false, [new(AccountClaims.Method, AccountClaims.TwoFactors)]);
    }
}
