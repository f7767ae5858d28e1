using System.Security.Claims;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Passkeys;

/// <param name="Id">In base64url.</param>
public sealed record OwnPasskey(string Id, string Name, DateTimeOffset AddedAt);

/// <summary>Passkeys of whoever is signed in: seen and taken away. Errors of taking away: Password, Remove (none of theirs, or the last proof).</summary>
public sealed class OwnPasskeys(UserManager<Account> users, IOwnPassword own, IAudit audit, DbContext db)
{
    public async Task<IReadOnlyList<OwnPasskey>> ListAsync(ClaimsPrincipal user)
    {
        if (await users.GetUserAsync(user) is not { } account) return [];
        var keys = await users.GetPasskeysAsync(account);
        return [.. keys.OrderBy(k => k.CreatedAt).Select(k => new OwnPasskey(WebEncoders.Base64UrlEncode(k.CredentialId), k.Name ?? "", k.CreatedAt))];
    }

    /// <summary>Staff keep one proof beside the password: their last passkey goes only after the second factor is set up.</summary>
    public async Task<Result> RemoveAsync(ClaimsPrincipal user, string id, string password, CancellationToken cancel)
    {
        if (await users.GetUserAsync(user) is not { } account) return Refused(AccountRefusals.NoSuchPasskey);
        var keys = await users.GetPasskeysAsync(account);
        if (keys.FirstOrDefault(k => WebEncoders.Base64UrlEncode(k.CredentialId) == id) is not { } key) return Refused(AccountRefusals.NoSuchPasskey);
        if (await own.ConfirmAsync(password, cancel) is { Succeeded: false } wrong) return wrong;
        if (keys.Count == 1 && !account.TwoFactorEnabled && Roles.Staff.Any(user.IsInRole)) return Refused(AccountRefusals.LastPasskey);
        await users.RemovePasskeyAsync(account, key.CredentialId);
        audit.Note(AccountActions.PasskeyRemoved, AccountActions.Account(account.Id), key.Name ?? "");
        await db.SaveChangesAsync(cancel);
        return Result.Ok();
    }

    private static Result Refused(Message why) => Result.Refused(new FieldError("Remove", why));
}
