using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Users;

/// <summary>Nobody signs in with the account any more; sessions are over within half a minute. Errors: email (unknown, or the last administrator).</summary>
public sealed class DisableUser(UserManager<Account> users, IAudit audit, DbContext db)
{
    public async Task<Result> ExecuteAsync(string email, CancellationToken cancel)
    {
        if (await users.FindByEmailAsync(email) is not { } account) return Result.Refused(new FieldError("email", AccountRefusals.NoSuchAccount));
        var admins = await users.GetUsersInRoleAsync(Roles.Admin);
        var isLast = admins.Any(a => a.Id == account.Id) && admins.Count(a => !a.IsDisabled) <= 1;
        if (isLast) return Result.Refused(new FieldError("email", AccountRefusals.LastAdmin));
        account.IsDisabled = true;
        audit.Note(AccountActions.Disabled, AccountActions.Account(account.Id));
        await users.UpdateSecurityStampAsync(account);
        await db.SaveChangesAsync(cancel);
        return Result.Ok();
    }
}
