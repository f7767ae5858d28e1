using System.Security.Claims;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Sessions;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SignIn;

/// <summary>Signs out: a copy of the cookie dies too, within the validator's interval.</summary>
public sealed class EndSession(DbContext db, SignInManager<Account> signIn, OwnSessions sessions, IAudit audit)
{
    public async Task ExecuteAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (user.FindFirstValue(AccountClaims.Session) is { } session && await sessions.EndAsync(session, cancel))
        {
            var who = Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? AccountActions.Account(id) : AccountActions.NoAccount;
            audit.Note(AccountActions.SignedOut, who);
            await db.SaveChangesAsync(cancel);
        }
        await signIn.SignOutAsync();
    }
}
