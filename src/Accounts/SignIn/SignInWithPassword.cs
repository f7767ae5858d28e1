using System.Diagnostics;
using System.Net;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SignIn;

public enum SignInOutcome { SignedIn, NeedsCode, NeedsPasskey, Refused, Throttled, Unconfirmed }

/// <summary>
/// E-mail or telephone number, and password. The answer and its time are the same for an unknown e-mail, a wrong password, a closed or disabled account
/// and a demonstration account where there are none.
/// </summary>
public sealed class SignInWithPassword(
    UserManager<Account> users, AccountSignIn signIn, SignInThrottle throttle, KnownDevice devices, FailedSignIns failures,
    IAudit audit, DbContext db, DemoAccess demo)
{
    /// <summary>Longer than any password hash takes here, so that the clock tells nothing.</summary>
    private static readonly TimeSpan _refusalTime = TimeSpan.FromMilliseconds(400);

    public async Task<SignInOutcome> ExecuteAsync(string? email, string? password, IPAddress? address, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var name = PhoneName.Of(email) ?? users.NormalizeEmail(email?.Trim() ?? "") ?? "";
        var account = await FindAsync(name, cancel);
        var device = account is null ? null : devices.Of(account);
        var attempt = SignInAttempt.Of(name, address, device);
        var answer = throttle.TryEnter(attempt);
        if (answer == ThrottleAnswer.FullNow) await NoteAsync(AccountActions.SignInThrottled, account, cancel);
        if (answer != ThrottleAnswer.Enters) return SignInOutcome.Throttled;

        var open = account is not null && (device is not null || !failures.IsClosed(account));
        if (open && await users.CheckPasswordAsync(account!, password ?? ""))
        {
            throttle.GiveBack(attempt);
            return account!.EmailConfirmed ? await EnterAsync(account, cancel) : SignInOutcome.Unconfirmed;
        }
        if (open && device is null) await failures.CountAsync(account!, cancel);
        await NoteAsync(AccountActions.SignInFailed, account, cancel);
        var rest = _refusalTime - Stopwatch.GetElapsedTime(started);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, cancel);
        return SignInOutcome.Refused;
    }

    private async Task<Account?> FindAsync(string name, CancellationToken cancel)
    {
        if (name.Length is 0 or > 254) return null;
        var account = name[0] == '+' ? await FindByPhoneAsync(name, cancel) : await users.FindByEmailAsync(name);
        return account is not null && demo.LetsIn(account) ? account : null;
    }

    /// <summary>A number that two accounts name opens neither.</summary>
    private async Task<Account?> FindByPhoneAsync(string phone, CancellationToken cancel)
    {
        var found = await db.Set<Account>().Where(a => a.PhoneNumber == phone && a.EmailConfirmed).Take(2).ToListAsync(cancel);
        return found is [var only] ? only : null;
    }

    private async Task<SignInOutcome> EnterAsync(Account account, CancellationToken cancel)
    {
        await failures.ForgetAsync(account, cancel);
        if (await IsForPasskeyAsync(account)) return SignInOutcome.NeedsPasskey;
        if ((await signIn.EnterAsync(account)).RequiresTwoFactor) return SignInOutcome.NeedsCode;
        devices.Remember(account);
        await NoteAsync(AccountActions.SignedIn, account, cancel);
        return SignInOutcome.SignedIn;
    }

    /// <summary>Staff whose second proof is a passkey: a password alone would let whoever knows it set up a proof of their own.</summary>
    private async Task<bool> IsForPasskeyAsync(Account account) => !account.TwoFactorEnabled
        && (await users.GetRolesAsync(account)).Any(Roles.Staff.Contains) && (await users.GetPasskeysAsync(account)).Count > 0;

    private Task NoteAsync(string action, Account? account, CancellationToken cancel)
    {
        audit.Note(action, account is null ? AccountActions.NoAccount : AccountActions.Account(account.Id));
        return db.SaveChangesAsync(cancel);
    }
}
