using Marketplace.Accounts.Audit;
using Marketplace.Accounts.SignIn;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Users;

public sealed record ResetUserCommand(string Email, string Password);

/// <summary>
/// Phone lost, password forgotten: a new password, no second factor and no passkeys (the next sign-in sets one up), the account open again; every session
/// and known device of before is over within half a minute. Errors: email (unknown), password.
/// </summary>
public sealed class ResetUser(UserManager<Account> users, FailedSignIns failures, PasswordRules rules, IAudit audit, DbContext db)
{
    public Task<Result> ExecuteAsync(ResetUserCommand command, CancellationToken cancel) => db.InTransactionAsync(c => ResetAsync(command, c), cancel);

    private async Task<Result> ResetAsync(ResetUserCommand command, CancellationToken cancel)
    {
        if (await users.FindByEmailAsync(command.Email) is not { } account) return Result.Refused(new FieldError("email", AccountRefusals.NoSuchAccount));
        if (await rules.RefusalAsync(account, command.Password) is { } refusal) return Result.Refused(refusal);
        account.IsDisabled = false;
        await users.RemovePasswordAsync(account);
        await users.AddPasswordAsync(account, command.Password);
        await users.SetTwoFactorEnabledAsync(account, false);
        foreach (var key in await users.GetPasskeysAsync(account)) await users.RemovePasskeyAsync(account, key.CredentialId);
        await users.UpdateSecurityStampAsync(account);
        await failures.ForgetAsync(account, cancel);
        audit.Note(AccountActions.PasswordReset, AccountActions.Account(account.Id));
        await db.SaveChangesAsync(cancel);
        return Result.Ok();
    }
}
