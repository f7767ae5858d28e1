using Microsoft.AspNetCore.Routing;

namespace Marketplace.Api;

/// <summary>The public API under /api/v1, by noun.</summary>
public static class ApiModule
{
    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder app) => app;
}
