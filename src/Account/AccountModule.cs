using Marketplace.AccountHead.Parts;
using Marketplace.Accounts.SignIn;
using Marketplace.Components;
using Marketplace.Components.Theming;
using Marketplace.Mail.Notices;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.AccountHead;

/// <summary>The door: signing in and out, the second step, recovery codes. Any process may serve it.</summary>
public static class AccountModule
{
    /// <summary>Name of the head: of its style sheet and in configuration.</summary>
    public const string Head = "account";

    /// <summary>Where passwords are typed and links of letters lead.</summary>
    private static readonly string[] _guarded = [SignInPaths.SignIn, SignInPaths.SignUp, SignInPaths.Account, SignInPaths.Invitation];

    /// <param name="themes">Folder of the looks.</param>
    public static IServiceCollection AddAccount(this IServiceCollection services, string themes)
    {
        services.AddStyles(Head, typeof(AccountModule).Assembly, themes);
        services.AddSingleton(s => new HeadPages(Head, typeof(AccountModule).Assembly, typeof(AccountShell), Scripts.Add(s.GetRequiredService<Assets>())));
        return services;
    }

    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(SignInPaths.SignOut, SignOut.ExecuteAsync)
            .AllowAnonymous().ExcludeFromDescription().WithMetadata(new RequireAntiforgeryTokenAttribute());
        const string OneClick = NoticeTickets.Path + "/{ticket}" + NoticeTickets.OneClick;
        routes.MapPost(OneClick, StopByOneClick.PostAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapMethods(OneClick, [HttpMethods.Get, HttpMethods.Head], StopByOneClick.Get).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>Before the pages: what no page of this head should have to look at.</summary>
    public static void UseAccount(this IApplicationBuilder app) => app.UseWhen(
        http => _guarded.Any(path => http.Request.Path.StartsWithSegments(path)), door => door.Use(AccountDoor.PassAsync));
}
