using System.Globalization;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SignIn;

/// <summary>The password of whoever is signed in, counted like a sign-in, so that a session left open is no place to guess it.</summary>
internal sealed class OwnPassword(
    UserManager<Account> users, SignInThrottle throttle, KnownDevice devices, IHttpContextAccessor http, ICurrentUser user, IAudit audit, DbContext db)
    : IOwnPassword
{
    public async Task<Result> ConfirmAsync(string password, CancellationToken cancel)
    {
        var account = user.Id is { } id ? await users.FindByIdAsync(id.ToString("D", CultureInfo.InvariantCulture)) : null;
        if (account is null or { IsDisabled: true }) return Refused(AccountRefusals.WrongPassword);
        var attempt = SignInAttempt.Of("password:" + account.Id, http.HttpContext?.Connection.RemoteIpAddress, devices.Of(account));
        if (throttle.TryEnter(attempt) != ThrottleAnswer.Enters) return Refused(AccountRefusals.TooManyTries);
        if (await users.CheckPasswordAsync(account, password))
        {
            throttle.GiveBack(attempt);
            return Result.Ok();
        }
        audit.Note(AccountActions.SignInFailed, AccountActions.Account(account.Id));
        await db.SaveChangesAsync(cancel);
        return Refused(AccountRefusals.WrongPassword);
    }

    private static Result Refused(Message message) => Result.Refused(new FieldError("Password", message));
}
