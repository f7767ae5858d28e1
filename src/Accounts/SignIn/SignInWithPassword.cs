using System.Diagnostics;
using System.Net;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Users;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.Accounts.SignIn;

public enum SignInOutcome { SignedIn, NeedsCode, Refused, Throttled }

/// <summary>
/// E-mail and password. The answer and its time are the same for an unknown e-mail, a wrong password, a locked account
/// and a demonstration account where there are none.
/// </summary>
public sealed class SignInWithPassword(UserManager<Account> users, SignInManager<Account> signIn, SignInThrottle throttle, AuditLog audit, DemoAccess demo)
{
    /// <summary>Longer than any password hash takes here, so that the clock tells nothing.</summary>
    private static readonly TimeSpan _refusalTime = TimeSpan.FromMilliseconds(400);

    public async Task<SignInOutcome> ExecuteAsync(string? email, string? password, IPAddress? address, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var name = users.NormalizeEmail(email?.Trim() ?? "") ?? "";
        if (!throttle.TryEnter(name, address)) return SignInOutcome.Throttled;
        var account = name.Length is 0 or > 254 ? null : await users.FindByEmailAsync(name);
        if (account is { IsSample: true } && !demo.Allowed) account = null;
        var result = account is null ? SignInResult.Failed : await signIn.PasswordSignInAsync(account, password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded || result.RequiresTwoFactor)
        {
            throttle.GiveBack(name, address);
            if (result.RequiresTwoFactor) return SignInOutcome.NeedsCode;
            await audit.WriteAsync(AuditAction.SignedIn, account!.Id, "", cancel);
            return SignInOutcome.SignedIn;
        }
        await audit.WriteAsync(AuditAction.SignInFailed, account?.Id, "", cancel);
        var rest = _refusalTime - Stopwatch.GetElapsedTime(started);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, cancel);
        return SignInOutcome.Refused;
    }
}
