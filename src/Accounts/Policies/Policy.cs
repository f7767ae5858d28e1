using System.Security.Claims;
using Marketplace.Accounts.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Accounts.Policies;

/// <summary>Names of the policies. An endpoint that names none and is not marked anonymous asks for a sign-in.</summary>
public static class Policy
{
    public const string ProvinceStaff = nameof(ProvinceStaff);
    public const string ProvinceOfficer = nameof(ProvinceOfficer);
    public const string ProvinceAdmin = nameof(ProvinceAdmin);

    /// <summary>Works for some producer; for which, and as what, is part of each query.</summary>
    public const string Producer = nameof(Producer);

    /// <summary>Signed in, and not for the province: may say who they are as a producer.</summary>
    public const string Applicant = nameof(Applicant);

    internal static void AddAll(AuthorizationOptions options)
    {
        options.AddPolicy(ProvinceStaff, p => p.RequireRole(Roles.Staff).RequireAssertion(ReadsOrMayWrite).AddRequirements(new SecondFactor()));
        options.AddPolicy(ProvinceOfficer, p => p.RequireRole(Roles.Officer, Roles.Admin).AddRequirements(new SecondFactor()));
        options.AddPolicy(ProvinceAdmin, p => p.RequireRole(Roles.Admin).AddRequirements(new SecondFactor()));
        options.AddPolicy(Producer, p => p.RequireClaim(AccountClaims.Member).AddRequirements(new SecondFactor()));
        options.AddPolicy(Applicant, p => p.RequireAuthenticatedUser().RequireAssertion(c => !Roles.Staff.Any(c.User.IsInRole)));
        options.DefaultPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new SecondFactor()).Build();
        options.FallbackPolicy = new AuthorizationPolicyBuilder()
            .RequireAssertion(c => NothingThere(c) || c.User.Identity is { IsAuthenticated: true })
            .AddRequirements(new SecondFactor()).Build();
    }

    /// <summary>Of the province's staff: a viewer reads, and is offered nothing else.</summary>
    public static bool MayWrite(this ClaimsPrincipal user) => user.IsInRole(Roles.Officer) || user.IsInRole(Roles.Admin);

    /// <summary>Viewers read: whatever is sent to change something is refused, also where a page asks for no more than staff.</summary>
    private static bool ReadsOrMayWrite(AuthorizationHandlerContext context) =>
        context.User.MayWrite()
        || context.Resource is not HttpContext http || HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);

    /// <summary>
    /// An address that leads nowhere is a 404 and a method it does not answer a 405, for everybody: neither asks for a sign-in.
    /// What routing answers of itself is no route of ours.
    /// </summary>
    internal static bool NothingThere(AuthorizationHandlerContext context) => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint;
}
