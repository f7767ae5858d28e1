using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Sessions;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Recovery;

public sealed class ChangePasswordForm
{
    [StringLength(200)] public string Password { get; set; } = "";

    [StringLength(200)] public string NewPassword { get; set; } = "";
}

/// <summary>Another password for whoever is signed in and knows the old one; every other session ends. Errors: Password, NewPassword.</summary>
public sealed class ChangePassword(UserManager<Account> users, PasswordRules rules, IOwnPassword own, RenewSession renew, IAudit audit, DbContext db)
{
    public async Task<Result> ExecuteAsync(ClaimsPrincipal user, ChangePasswordForm form, CancellationToken cancel)
    {
        if (await users.GetUserAsync(user) is not { } account) return Result.Refused(new FieldError("", AccountRefusals.NoSuchAccount));
        if (await own.ConfirmAsync(form.Password, cancel) is { Succeeded: false } wrong) return wrong;
        if (await rules.RefusalAsync(account, form.NewPassword) is { } weak) return Result.Refused(weak with { Field = nameof(form.NewPassword) });
        await users.ChangePasswordAsync(account, form.Password, form.NewPassword);
        audit.Note(AccountActions.PasswordChanged, AccountActions.Account(account.Id));
        await db.SaveChangesAsync(cancel);
        await renew.ExecuteAsync();
        return Result.Ok();
    }
}
