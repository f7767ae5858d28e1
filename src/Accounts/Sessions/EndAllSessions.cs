using System.Security.Claims;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Sessions;

/// <summary>Signs the person out on every device: each cookie dies, and no browser is a known one any more.</summary>
public sealed class EndAllSessions(DbContext db, UserManager<Account> users, SignInManager<Account> signIn, OwnSessions sessions, IAudit audit)
{
    public async Task ExecuteAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (await users.GetUserAsync(user) is not { } account) return;
        await users.UpdateSecurityStampAsync(account);
        await sessions.EndAllAsync(account.Id, cancel);
        audit.Note(AccountActions.SignedOutEverywhere, AccountActions.Account(account.Id));
        await db.SaveChangesAsync(cancel);
        await signIn.SignOutAsync();
    }
}
