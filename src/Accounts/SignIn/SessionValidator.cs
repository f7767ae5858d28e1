using System.Security.Claims;
using Marketplace.Accounts.Assistance;
using Marketplace.Accounts.Sessions;
using Marketplace.Accounts.Users;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Accounts.SignIn;

/// <summary>Every 30 s of a session: the account is still there and unchanged, and its owner has not signed out.</summary>
internal sealed class SessionValidator(
    IOptions<SecurityStampValidatorOptions> options, SignInManager<Account> signIn, ILoggerFactory log, OwnSessions sessions, DemoAccess demo,
    RunningAssistances assistances)
    : SecurityStampValidator<Account>(options, signIn, log)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task<Account?> VerifySecurityStamp(ClaimsPrincipal? principal)
    {
        var session = principal?.FindFirstValue(AccountClaims.Session);
        if (session is null || !await sessions.IsOpenAsync(session)) return null;
        return await base.VerifySecurityStamp(principal) is { } account && demo.LetsIn(account) ? account : null;
    }

    /// <summary>For whom the session acts is asked anew each time, as all rights are.</summary>
    protected override async Task SecurityStampVerified(Account user, CookieValidatePrincipalContext context)
    {
        await base.SecurityStampVerified(user, context);
        if (context.Principal is { } renewed) await assistances.AddToAsync(renewed, context.HttpContext.RequestAborted);
    }

    /// <summary>A refreshed cookie stays the same session, entered by the same proof.</summary>
    public static Task KeepProofAsync(SecurityStampRefreshingPrincipalContext context)
    {
        if (context is { CurrentPrincipal: { } old, NewPrincipal.Identity: ClaimsIdentity identity }) KeepProof(old, identity);
        return Task.CompletedTask;
    }

    public static void KeepProof(ClaimsPrincipal old, ClaimsIdentity identity)
    {
        foreach (var type in new[] { AccountClaims.Session, AccountClaims.Method })
        {
            foreach (var claim in identity.FindAll(type).ToList()) identity.RemoveClaim(claim);
            identity.AddClaims(old.FindAll(type).Select(c => new Claim(type, c.Value)));
        }
    }
}
