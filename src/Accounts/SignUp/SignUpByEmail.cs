using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.SignIn;
using Marketplace.Accounts.Users;
using Marketplace.Mail;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SignUp;

public sealed class SignUpForm
{
    [StringLength(254)] public string Email { get; set; } = "";

    [StringLength(200)] public string Password { get; set; } = "";

    /// <summary>May be empty.</summary>
    [StringLength(30)] public string Phone { get; set; } = "";
}

/// <summary>
/// Makes an account that opens once its letter was answered. The answer and its time are the same whether the address has an account: only its
/// owner learns that, by letter. Whoever signs up again before answering takes the place of the earlier attempt. Errors: Email, Password, Phone,
/// the whole form after too many tries.
/// </summary>
public sealed class SignUpByEmail(
    UserManager<Account> users, PasswordRules rules, SignInThrottle throttle, SignUpCookie cookie, ISiteAddress site, IAudit audit, DbContext db)
{
    /// <summary>Longer than hashing and writing take here, so that the clock tells nothing.</summary>
    private static readonly TimeSpan _time = TimeSpan.FromMilliseconds(500);

    /// <param name="next">A path of this site where the owner goes on when the letter is answered; empty = where everybody begins.</param>
    public async Task<Result> ExecuteAsync(SignUpForm form, string next, IPAddress? address, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var email = form.Email.Trim();
        var errors = new List<FieldError>();
        if (!EmailFormat.IsValid(email))
            errors.Add(new FieldError(nameof(form.Email), AccountRefusals.NotAnEmail));
        var phone = PhoneName.Of(form.Phone);
        if (form.Phone.Trim().Length > 0 && phone is null) errors.Add(new FieldError(nameof(form.Phone), AccountRefusals.NotAPhone));
        if (await rules.RefusalAsync(new Account { UserName = email, Email = email }, form.Password) is { } weak) errors.Add(weak);
        if (errors.Count > 0) return Result.Refused(errors);
        if (throttle.TryEnter(SignInAttempt.Of("sign-up:" + users.NormalizeEmail(email), address, device: null)) != ThrottleAnswer.Enters)
            return Result.Refused(new FieldError("", AccountRefusals.TooManyTries));

        await TakeAsync(email, form.Password, phone, next, cancel);
        var rest = _time - Stopwatch.GetElapsedTime(started);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, cancel);
        return Result.Ok();
    }

    private async Task TakeAsync(string email, string password, string? phone, string next, CancellationToken cancel)
    {
        var known = await users.FindByEmailAsync(email);
        if (known is { EmailConfirmed: true })
        {
            cookie.Remember(Guid.NewGuid());
            await PostAsync(email, "SignUpKnown", site.Link(SignInPaths.SignIn, CultureInfo.CurrentUICulture), cancel);
            return;
        }
        var account = known ?? new Account { Id = Guid.CreateVersion7(), UserName = email, Email = email };
        account.PhoneNumber = phone;
        if (known is null)
        {
            if (!(await users.CreateAsync(account, password)).Succeeded) return;
            audit.Note(AccountActions.SignedUp, AccountActions.Account(account.Id));
        }
        else
        {
            await users.RemovePasswordAsync(account);
            await users.AddPasswordAsync(account, password);
        }
        cookie.Remember(account.Id);
        var token = await users.GenerateEmailConfirmationTokenAsync(account);
        var link = AccountLinks.Of(site, SignInPaths.ConfirmSignUp, CultureInfo.CurrentUICulture, account.Id, token);
        await PostAsync(email, "SignUp", next.Length > 0 ? $"{link}&returnUrl={Uri.EscapeDataString(next)}" : link, cancel);
    }

    private Task PostAsync(string email, string key, string link, CancellationToken cancel)
    {
        db.Post(new LetterReader(email, CultureInfo.CurrentUICulture), AccountRefusals.Subject(key), AccountRefusals.Letter(key, link));
        return db.SaveChangesAsync(cancel);
    }
}
