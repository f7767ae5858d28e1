using Marketplace.Accounts.Audit;
using Marketplace.Accounts.SignIn;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SignUp;

public enum ConfirmOutcome { SignedIn, Confirmed, Refused }

/// <summary>Answers the letter of a signing up: once, within a day. In the browser that signed up its owner is inside afterwards.</summary>
public sealed class ConfirmSignUp(UserManager<Account> users, AccountSignIn signIn, SignUpCookie cookie, KnownDevice devices, IAudit audit, DbContext db)
{
    public async Task<ConfirmOutcome> ExecuteAsync(string? id, string? token, CancellationToken cancel)
    {
        if (await AccountLinks.FindAsync(users, id) is not { EmailConfirmed: false, IsDisabled: false } account) return ConfirmOutcome.Refused;
        if (!(await users.ConfirmEmailAsync(account, AccountLinks.Token(token))).Succeeded) return ConfirmOutcome.Refused;
        await users.UpdateSecurityStampAsync(account);
        audit.Note(AccountActions.EmailConfirmed, AccountActions.Account(account.Id));
        await db.SaveChangesAsync(cancel);
        if (!cookie.IsOf(account.Id)) return ConfirmOutcome.Confirmed;
        cookie.Forget();
        await signIn.EnterAsync(account);
        devices.Remember(account);
        return ConfirmOutcome.SignedIn;
    }
}
