using System.Security.Claims;
using Marketplace.Accounts.Users;
using Microsoft.AspNetCore.Authorization;

namespace Marketplace.Accounts.Policies;

/// <summary>Staff of the province come in with a code from their phone; demonstration accounts may do without where they are allowed at all.</summary>
internal sealed class SecondFactor : IAuthorizationRequirement
{
    /// <summary>Given, or not asked of this person.</summary>
    public static bool IsGiven(ClaimsPrincipal user, DemoAccess demo) =>
        !Roles.Staff.Any(user.IsInRole)
        || demo.Allowed && user.HasClaim(AccountClaims.Sample, "1")
        || user.HasClaim(AccountClaims.Method, AccountClaims.TwoFactors);
}

internal sealed class SecondFactorHandler(DemoAccess demo) : AuthorizationHandler<SecondFactor>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SecondFactor requirement)
    {
        if (SecondFactor.IsGiven(context.User, demo)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
