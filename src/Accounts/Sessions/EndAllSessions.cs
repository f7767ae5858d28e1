using System.Security.Claims;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Sessions;

/// <summary>Signs the person out on every device: each cookie dies, and no browser is a known one any more.</summary>
public sealed class EndAllSessions(DbContext db, UserManager<Account> users, SignInManager<Account> signIn, OwnSessions sessions, IAudit audit)
{
    public async Task ExecuteAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (!Guid.TryParse(users.GetUserId(user), out var id)) return;
        await db.InTransactionAsync(async c =>
        {
            // Whoever asks twice at once wants the same: neither is refused for the other's sake, so not by UserManager.
            await db.Set<Account>().Where(a => a.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(a => a.SecurityStamp, NewStamp()).SetProperty(a => a.ConcurrencyStamp, NewStamp()), c);
            await sessions.EndAllAsync(id, c);
            audit.Note(AccountActions.SignedOutEverywhere, AccountActions.Account(id));
        }, cancel);
        await signIn.SignOutAsync();
    }

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
