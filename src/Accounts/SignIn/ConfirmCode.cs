using System.Net;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SignIn;

/// <summary>Second step of a sign-in: six digits from the phone, each good once, or one of the recovery codes.</summary>
public sealed class ConfirmCode(
    AccountSignIn signIn, UserManager<Account> users, SignInThrottle throttle, KnownDevice devices, TakenCodes taken, IAudit audit, DbContext db)
{
    private const int Digits = 6;
    private const int RecoveryLetters = 10;

    /// <summary><see cref="SignInOutcome.NeedsCode"/> = no password was given before, or too long ago.</summary>
    public async Task<SignInOutcome> ExecuteAsync(string? code, IPAddress? address, CancellationToken cancel)
    {
        var account = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (account is null or { IsDisabled: true }) return SignInOutcome.NeedsCode;
        var attempt = SignInAttempt.Of("code:" + account.Id, address, devices.Of(account));
        if (throttle.TryEnter(attempt) != ThrottleAnswer.Enters) return SignInOutcome.Throttled;
        var typed = new string([.. (code ?? "").Where(char.IsLetterOrDigit).Take(20)]).ToUpperInvariant();
        var isRight = await IsRightAsync(account, typed, cancel);
        // A recovery code that two bring at once is written once; what the other one changed must not be saved with his note.
        if (!isRight) db.ChangeTracker.Clear();
        audit.Note(isRight ? AccountActions.SignedIn : AccountActions.CodeFailed, AccountActions.Account(account.Id));
        await db.SaveChangesAsync(cancel);
        if (!isRight) return SignInOutcome.Refused;
        throttle.GiveBack(attempt);
        await signIn.EnterWithProofAsync(account);
        devices.Remember(account);
        return SignInOutcome.SignedIn;
    }

    private async Task<bool> IsRightAsync(Account account, string typed, CancellationToken cancel)
    {
        if (typed.Length == Digits && typed.All(char.IsAsciiDigit)) return await taken.TakeAsync(account, typed, cancel);
        return typed.Length == RecoveryLetters && (await users.RedeemTwoFactorRecoveryCodeAsync(account, typed.Insert(5, "-"))).Succeeded;
    }
}
