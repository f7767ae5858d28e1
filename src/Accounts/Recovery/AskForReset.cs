using System.Diagnostics;
using System.Globalization;
using System.Net;
using Marketplace.Accounts.SignIn;
using Marketplace.Accounts.Users;
using Marketplace.Mail;
using Marketplace.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Recovery;

/// <summary>Writes a letter with a link to whoever forgot a password. The answer and its time are the same for an address without an account.</summary>
public sealed class AskForReset(UserManager<Account> users, SignInThrottle throttle, ISiteAddress site, DbContext db)
{
    private static readonly TimeSpan _time = TimeSpan.FromMilliseconds(300);

    /// <returns>False after too many tries.</returns>
    public async Task<bool> ExecuteAsync(string? email, IPAddress? address, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var name = users.NormalizeEmail(email?.Trim() ?? "") ?? "";
        if (throttle.TryEnter(SignInAttempt.Of("reset:" + name, address, device: null)) != ThrottleAnswer.Enters) return false;
        var account = name.Length is 0 or > 254 ? null : await users.FindByEmailAsync(name);
        if (account is { EmailConfirmed: true, IsDisabled: false, IsSample: false })
        {
            var language = CultureInfo.CurrentUICulture;
            var link = AccountLinks.Of(site, SignInPaths.Reset, language, account.Id, await users.GeneratePasswordResetTokenAsync(account));
            db.Post(new LetterReader(account.Email!, language), AccountRefusals.Subject("Reset"), AccountRefusals.Letter("Reset", link));
            await db.SaveChangesAsync(cancel);
        }
        var rest = _time - Stopwatch.GetElapsedTime(started);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, cancel);
        return true;
    }
}
