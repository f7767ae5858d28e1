using Marketplace.Accounts.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SignIn;

/// <summary>A code seen over a shoulder is worthless: each step of time lets its owner in once, and no step before it does any more.</summary>
public sealed class TakenCodes(UserManager<Account> users, DbContext db, TimeProvider clock)
{
    public async Task<bool> TakeAsync(Account account, string code, CancellationToken cancel) =>
        await users.GetAuthenticatorKeyAsync(account) is { Length: > 0 } key && await TakeAsync(account, key, code, cancel);

    /// <summary>True for one of those who bring the same code at the same time.</summary>
    public async Task<bool> TakeAsync(Account account, string key, string code, CancellationToken cancel)
    {
        if (Totp.StepOf(key, code, clock.GetUtcNow()) is not { } step) return false;
        return await db.Set<Account>().Where(a => a.Id == account.Id && a.LastCodeStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastCodeStep, step), cancel) == 1;
    }
}
