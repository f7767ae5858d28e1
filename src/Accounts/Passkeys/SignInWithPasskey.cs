using System.Net;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.SignIn;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Passkeys;

/// <summary>Signing in without a password: the device shows that its owner is there. Wrong passwords of others keep nobody out here.</summary>
public sealed class SignInWithPasskey(
    UserManager<Account> users, AccountSignIn signIn, SignInThrottle throttle, KnownDevice devices, IAudit audit, DbContext db, DemoAccess demo)
{
    /// <summary>What the browser asks its keys with, as JSON: for any account, so that nobody learns which there are.</summary>
    public Task<string> OptionsAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    public async Task<SignInOutcome> ExecuteAsync(string credential, IPAddress? address, CancellationToken cancel)
    {
        var attempt = SignInAttempt.WithPasskey(address);
        if (throttle.TryEnter(attempt) != ThrottleAnswer.Enters) return SignInOutcome.Throttled;
        if (credential.Length == 0 || await signIn.ReadShownPasskeyAsync(credential) is not { } shown || !MayEnter(shown.Account))
        {
            audit.Note(AccountActions.SignInFailed, AccountActions.NoAccount);
            await db.SaveChangesAsync(cancel);
            return SignInOutcome.Refused;
        }
        throttle.GiveBack(attempt);
        // The device counts how often the key was used; a copy of it would count apart.
        if (!(await users.AddOrUpdatePasskeyAsync(shown.Account, shown.Key)).Succeeded) return SignInOutcome.Refused;
        audit.Note(AccountActions.SignedIn, AccountActions.Account(shown.Account.Id), "", "passkey");
        await db.SaveChangesAsync(cancel);
        await signIn.EnterWithProofAsync(shown.Account);
        devices.Remember(shown.Account);
        return SignInOutcome.SignedIn;
    }

    private bool MayEnter(Account account) => account.EmailConfirmed && demo.LetsIn(account);
}
