using System.Security.Claims;
using Marketplace.Shared;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Accounts.Users;

/// <summary>The request's person; outside a request whoever said so.</summary>
internal sealed class CurrentActor(IHttpContextAccessor http) : ICurrentActor
{
    private Actor? _said;

    public Actor Actor => _said ?? OfRequest() ?? Actor.Job("");

    public void ActAs(Actor actor) => _said = actor;

    private Actor? OfRequest()
    {
        if (http.HttpContext is not { } context) return null;
        var id = Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var known) ? known : (Guid?)null;
        return new Actor(ActorKind.Person, id, context.User.Identity?.Name ?? "", context.Connection.RemoteIpAddress?.ToString() ?? "");
    }
}
