using Marketplace.Accounts.Audit;
using Marketplace.Accounts.SignIn;
using Marketplace.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Accounts.Policies;

/// <summary>Staff without a second factor go and set it up; any other refusal of somebody signed in is written down.</summary>
internal sealed class RefusalHandler : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _standard = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden)
        {
            var failed = authorizeResult.AuthorizationFailure?.FailedRequirements ?? [];
            if (failed.Any() && failed.All(r => r is SecondFactor))
            {
                context.Response.Redirect(SignInPaths.Enrol + QueryString.Create("returnUrl", context.Request.GetEncodedPathAndQuery()));
                return;
            }
            context.RequestServices.GetRequiredService<IAudit>().Note(AccountActions.Refused, "address:" + context.Request.Path, after: context.Request.Method);
            await context.RequestServices.GetRequiredService<DbContext>().SaveChangesAsync(context.RequestAborted);
        }
        await _standard.HandleAsync(next, context, policy, authorizeResult);
    }
}
