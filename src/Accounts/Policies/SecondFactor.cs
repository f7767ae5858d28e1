using Marketplace.Accounts.Users;
using Microsoft.AspNetCore.Authorization;

namespace Marketplace.Accounts.Policies;

/// <summary>Staff of the province come in with a code from their phone; demonstration accounts may do without where they are allowed at all.</summary>
internal sealed class SecondFactor : IAuthorizationRequirement;

internal sealed class SecondFactorHandler(DemoAccess demo) : AuthorizationHandler<SecondFactor>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SecondFactor requirement)
    {
        var user = context.User;
        var needed = Roles.Staff.Any(user.IsInRole) && !(demo.Allowed && user.HasClaim(AccountClaims.Sample, "1"));
        if (!needed || user.HasClaim(AccountClaims.Method, AccountClaims.TwoFactors)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
