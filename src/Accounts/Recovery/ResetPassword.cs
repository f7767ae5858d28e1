using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Sessions;
using Marketplace.Accounts.SignIn;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Recovery;

/// <summary>
/// A new password by the link of a letter: once, within a day. Every session is over; a second factor stays. Errors: Password, the whole form
/// (the link is used, old or forged).
/// </summary>
public sealed class ResetPassword(
    UserManager<Account> users, PasswordRules rules, FailedSignIns failures, OwnSessions sessions, IAudit audit, DbContext db)
{
    public async Task<Result> ExecuteAsync(string? id, string? token, string password, CancellationToken cancel)
    {
        if (await AccountLinks.FindAsync(users, id) is not { IsDisabled: false, IsSample: false } account) return BadLink();
        if (await rules.RefusalAsync(account, password) is { } weak) return Result.Refused(weak);
        if (!(await users.ResetPasswordAsync(account, AccountLinks.Token(token), password)).Succeeded) return BadLink();
        await failures.ForgetAsync(account, cancel);
        await sessions.EndAllAsync(account.Id, cancel);
        audit.Note(AccountActions.PasswordReset, AccountActions.Account(account.Id));
        await db.SaveChangesAsync(cancel);
        return Result.Ok();
    }

    private static Result BadLink() => Result.Refused(new FieldError("", AccountRefusals.BadLink));
}
