using System.Security.Claims;
using Marketplace.Accounts.SignIn;
using Marketplace.Shared;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Accounts.Users;

/// <summary>The request's person; outside a request whoever said so.</summary>
internal sealed class CurrentActor(IHttpContextAccessor http, ICurrentUser user) : ICurrentActor
{
    private Actor? _said;

    public Actor Actor => _said ?? OfRequest() ?? Actor.Job("");

    public void ActAs(Actor actor) => _said = actor;

    private Actor? OfRequest()
    {
        if (http.HttpContext is not { } context) return null;
        var id = Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var known) ? known : (Guid?)null;
        return new Actor(ActorKind.Person, id, context.User.Identity?.Name ?? "", context.Connection.RemoteIpAddress?.ToString() ?? "")
        {
            // An officer's own work on the province's pages meanwhile is not done for the producer.
            Assists = context.Request.Path.StartsWithSegments(SignInPaths.Work) ? user.Assists : null,
        };
    }
}
