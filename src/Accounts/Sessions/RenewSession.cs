using System.Security.Claims;
using Marketplace.Accounts.Assistance;
using Marketplace.Accounts.SignIn;
using Marketplace.Accounts.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.Accounts.Sessions;

/// <summary>Gives the person in hand a cookie that says what the account is now, at once instead of within half a minute. The same session.</summary>
public sealed class RenewSession(
    AccountSignIn signIn, UserManager<Account> users, IHttpContextAccessor http, RunningAssistances assistances)
{
    public async Task ExecuteAsync()
    {
        if (http.HttpContext is not { } context || await users.GetUserAsync(context.User) is not { } account) return;
        var renewed = await signIn.CreateUserPrincipalAsync(account);
        SessionValidator.KeepProof(context.User, (ClaimsIdentity)renewed.Identity!);
        await assistances.AddToAsync(renewed, context.RequestAborted);
        await context.SignInAsync(IdentityConstants.ApplicationScheme, renewed, new AuthenticationProperties());
        context.User = renewed;
    }
}
