using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Claims;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.SignIn;
using Marketplace.Accounts.Users;
using Marketplace.Mail;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Recovery;

public sealed class ChangeEmailForm
{
    [StringLength(254)] public string Email { get; set; } = "";

    [StringLength(200)] public string Password { get; set; } = "";
}

/// <summary>
/// Another address for whoever is signed in: asked for with the password, in force once the letter to the new address was answered; the old one
/// is told at once. Errors: Email, Password, the whole form (the link is used, old or forged, or the address taken).
/// </summary>
public sealed class ChangeEmail(UserManager<Account> users, IOwnPassword own, ISiteAddress site, IAudit audit, DbContext db)
{
    public const string Email = "thu";

    public async Task<Result> AskAsync(ClaimsPrincipal user, ChangeEmailForm form, CancellationToken cancel)
    {
        var email = form.Email.Trim();
        if (await users.GetUserAsync(user) is not { } account) return BadLink();
        if (!EmailFormat.IsValid(email))
            return Result.Refused(new FieldError(nameof(form.Email), AccountRefusals.NotAnEmail));
        if (await own.ConfirmAsync(form.Password, cancel) is { Succeeded: false } wrong) return wrong;
        var language = CultureInfo.CurrentUICulture;
        if (await users.FindByEmailAsync(email) is null)
        {
            var token = await users.GenerateChangeEmailTokenAsync(account, email);
            var link = $"{AccountLinks.Of(site, SignInPaths.ConfirmEmail, language, account.Id, token)}&{Email}={Uri.EscapeDataString(email)}";
            db.Post(new LetterReader(email, language), AccountRefusals.Subject("NewEmail"), AccountRefusals.Letter("NewEmail", link));
        }
        db.Post(new LetterReader(account.Email!, language), AccountRefusals.Subject("OldEmail"), AccountRefusals.Letter("OldEmail", email));
        audit.Note(AccountActions.EmailAsked, AccountActions.Account(account.Id));
        await db.SaveChangesAsync(cancel);
        return Result.Ok();
    }

    public async Task<Result> ConfirmAsync(string? id, string? token, string? email, CancellationToken cancel)
    {
        if (email is not { Length: > 0 and <= 254 } || await AccountLinks.FindAsync(users, id) is not { IsDisabled: false } account) return BadLink();
        var before = account.Email!;
        if (!(await users.ChangeEmailAsync(account, email, AccountLinks.Token(token))).Succeeded) return BadLink();
        await users.SetUserNameAsync(account, email);
        audit.Note(AccountActions.EmailChanged, AccountActions.Account(account.Id), before, email);
        await db.SaveChangesAsync(cancel);
        return Result.Ok();
    }

    private static Result BadLink() => Result.Refused(new FieldError("", AccountRefusals.BadLink));
}
