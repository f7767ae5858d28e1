using System.Net;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Users;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.Accounts.SignIn;

/// <summary>Second step of a sign-in: six digits from the phone, each good once, or one of the recovery codes.</summary>
public sealed class ConfirmCode(SignInManager<Account> signIn, UserManager<Account> users, SignInThrottle throttle, AuditLog audit, UsedCodes used)
{
    /// <summary><see cref="SignInOutcome.NeedsCode"/> = no password was given before, or too long ago.</summary>
    public async Task<SignInOutcome> ExecuteAsync(string? code, IPAddress? address, CancellationToken cancel)
    {
        var account = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (account is null) return SignInOutcome.NeedsCode;
        var name = "code:" + account.Id;
        if (!throttle.TryEnter(name, address)) return SignInOutcome.Throttled;
        var typed = new string([.. (code ?? "").Where(char.IsLetterOrDigit).Take(20)]).ToUpperInvariant();
        if (await EntersAsync(account, typed))
        {
            throttle.GiveBack(name, address);
            await audit.WriteAsync(AuditAction.SignedIn, account.Id, "", cancel);
            return SignInOutcome.SignedIn;
        }
        await audit.WriteAsync(AuditAction.CodeFailed, account.Id, "", cancel);
        return SignInOutcome.Refused;
    }

    private async Task<bool> EntersAsync(Account account, string typed)
    {
        if (await users.IsLockedOutAsync(account)) return false;
        if (typed.Length == 6 && typed.All(char.IsAsciiDigit))
            return await used.IsFreshAsync(account, typed)
                && (await signIn.TwoFactorAuthenticatorSignInAsync(typed, isPersistent: false, rememberClient: false)).Succeeded
                && await used.TakeAsync(account, typed);
        return typed.Length == 10 && (await signIn.TwoFactorRecoveryCodeSignInAsync(typed.Insert(5, "-"))).Succeeded;
    }
}
