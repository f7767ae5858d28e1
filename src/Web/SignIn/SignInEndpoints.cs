using System.Security.Claims;
using Marketplace.Accounts.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Web.SignIn;

/// <summary>Signing in and out, whatever heads the process serves. Pages are never kept by a cache.</summary>
internal static class SignInEndpoints
{
    private const string Wrong = "loi", ReturnUrl = "returnUrl";

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").AllowAnonymous().AddEndpointFilter(NeverCached);
        pages.MapGet(SignInPaths.SignIn, (string? returnUrl, string? loi, ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true }
            ? (IResult)SeeOther(SignInPaths.LocalOrHome(returnUrl))
            : Page<PasswordPage>(StatusCodes.Status200OK, loi, returnUrl));
        pages.MapPost(SignInPaths.SignIn, EnterAsync);
        pages.MapGet(SignInPaths.Code, (string? returnUrl, string? loi) => Page<CodePage>(StatusCodes.Status200OK, loi, returnUrl));
        pages.MapPost(SignInPaths.Code, ConfirmAsync);
        pages.MapPost(SignInPaths.SignOut, async ([FromForm(Name = "x")] string? _, EndSession end, ClaimsPrincipal user, CancellationToken cancel) =>
        {
            await end.ExecuteAsync(user, cancel);
            return SeeOther(SignInPaths.SignIn);
        });

        var enrol = app.MapGroup(SignInPaths.Enrol).AllowAnonymous().AddEndpointFilter(NeverCached);
        enrol.MapGet("", async (string? returnUrl, string? loi, EnrolSecondFactor factor, ClaimsPrincipal user) => await factor.OfferAsync(user) is { } offer
            ? (IResult)new RazorComponentResult<EnrolPage>(new { Offer = offer, Failed = loi is not null, Back = SignInPaths.LocalOrHome(returnUrl) })
            : SeeOther(user.Identity is { IsAuthenticated: true } ? SignInPaths.LocalOrHome(returnUrl) : SignInPaths.SignIn));
        enrol.MapPost("", async ([FromForm] string? code, string? returnUrl, EnrolSecondFactor factor, HttpContext http) =>
            await factor.ExecuteAsync(http.User, code, http.Connection.RemoteIpAddress, http.RequestAborted) is { } codes
                ? (IResult)new RazorComponentResult<RecoveryCodesPage>(new { Codes = codes, Back = SignInPaths.LocalOrHome(returnUrl) })
                : Again(SignInPaths.Enrol, returnUrl));
    }

    private static async Task<IResult> EnterAsync([FromForm] string? email, [FromForm] string? password, string? returnUrl, SignInWithPassword use, HttpContext http) =>
        await use.ExecuteAsync(email, password, http.Connection.RemoteIpAddress, http.RequestAborted) switch
        {
            SignInOutcome.SignedIn => SeeOther(SignInPaths.LocalOrHome(returnUrl)),
            SignInOutcome.NeedsCode => SeeOther(SignInPaths.Code + Query(returnUrl)),
            SignInOutcome.Throttled => Busy<PasswordPage>(http, returnUrl),
            SignInOutcome.Refused => Again(SignInPaths.SignIn, returnUrl),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static async Task<IResult> ConfirmAsync([FromForm] string? code, string? returnUrl, ConfirmCode use, HttpContext http) =>
        await use.ExecuteAsync(code, http.Connection.RemoteIpAddress, http.RequestAborted) switch
        {
            SignInOutcome.SignedIn => SeeOther(SignInPaths.LocalOrHome(returnUrl)),
            SignInOutcome.NeedsCode => SeeOther(SignInPaths.SignIn + Query(returnUrl)),
            SignInOutcome.Throttled => Busy<CodePage>(http, returnUrl),
            SignInOutcome.Refused => Again(SignInPaths.Code, returnUrl),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static RazorComponentResult Page<TPage>(int status, string? wrong, string? returnUrl) where TPage : SignInForm =>
        new(typeof(TPage), new { Error = wrong, Back = SignInPaths.LocalOrHome(returnUrl) }) { StatusCode = status };

    private static RazorComponentResult Busy<TPage>(HttpContext http, string? returnUrl) where TPage : SignInForm
    {
        http.Response.Headers.RetryAfter = "300";
        return Page<TPage>(StatusCodes.Status429TooManyRequests, SignInForm.TooMany, returnUrl);
    }

    private static Redirect303 Again(string path, string? returnUrl) => SeeOther(path + Query(returnUrl).Add(Wrong, "1"));

    private static QueryString Query(string? returnUrl) => QueryString.Create(ReturnUrl, SignInPaths.LocalOrHome(returnUrl));

    /// <summary>After a POST the browser asks for the next page with GET.</summary>
    private static Redirect303 SeeOther(string path) => new(path);

    private static ValueTask<object?> NeverCached(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }

    private sealed class Redirect303(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
