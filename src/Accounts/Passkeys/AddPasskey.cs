using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Claims;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.SignIn;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Passkeys;

public sealed class PasskeyForm
{
    public const int LongestName = 60;

    [StringLength(LongestName)] public string Name { get; set; } = "";

    [StringLength(200)] public string Password { get; set; } = "";

    /// <summary>What the browser made, as JSON; empty where it cannot.</summary>
    [StringLength(8000)] public string Credential { get; set; } = "";

    /// <summary>Id of the one to take away.</summary>
    [StringLength(1400)] public string Remove { get; set; } = "";
}

/// <summary>
/// Ties a passkey to whoever is signed in and knows the password. Sessions begun before, which knew less, end within half a minute. Errors:
/// Password; the whole form (none was made, it is too old or not for this site, or they are too many).
/// </summary>
public sealed class AddPasskey(UserManager<Account> users, AccountSignIn signIn, IOwnPassword own, IAudit audit, DbContext db)
{
    private const int Most = 10;

    /// <summary>What the browser makes the key from, as JSON; null when nobody is signed in. It is good for a few minutes, in this browser.</summary>
    public async Task<string?> OptionsAsync(ClaimsPrincipal user) => await users.GetUserAsync(user) is not { } account
        ? null
        : await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = account.Id.ToString("D", CultureInfo.InvariantCulture), Name = account.Email!, DisplayName = account.Email!,
        });

    public async Task<Result> ExecuteAsync(ClaimsPrincipal user, PasskeyForm form, CancellationToken cancel)
    {
        if (await users.GetUserAsync(user) is not { } account) return Refused(AccountRefusals.NoSuchAccount);
        var keys = await users.GetPasskeysAsync(account);
        if (keys.Count > 0 && Roles.Staff.Any(user.IsInRole) && !user.HasClaim(AccountClaims.Method, AccountClaims.TwoFactors))
            return Refused(AccountRefusals.BadPasskey);
        if (await own.ConfirmAsync(form.Password, cancel) is { Succeeded: false } wrong) return wrong;
        if (keys.Count >= Most) return Refused(AccountRefusals.TooManyPasskeys(Most));
        if (form.Credential.Length == 0) return Refused(AccountRefusals.NoPasskeyMade);
        if (await signIn.ReadNewPasskeyAsync(form.Credential, account) is not { } key) return Refused(AccountRefusals.BadPasskey);
        var name = OutsideText.Tidy(form.Name);
        key.Name = name.Length > 0 ? name : null;
        if (!(await users.AddOrUpdatePasskeyAsync(account, key)).Succeeded) return Refused(AccountRefusals.BadPasskey);
        await users.UpdateSecurityStampAsync(account);
        audit.Note(AccountActions.PasskeyAdded, AccountActions.Account(account.Id), "", name);
        await db.SaveChangesAsync(cancel);
        await signIn.EnterWithProofAsync(account);
        return Result.Ok();
    }

    private static Result Refused(Message why) => Result.Refused(new FieldError("", why));
}
