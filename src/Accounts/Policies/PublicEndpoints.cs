using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Accounts.Policies;

public static class PublicEndpoints
{
    /// <summary>What is mapped on the answer is open to everybody; anything else asks for a sign-in.</summary>
    public static RouteGroupBuilder MapPublic(this IEndpointRouteBuilder app) => app.MapGroup("").AllowAnonymous();
}
