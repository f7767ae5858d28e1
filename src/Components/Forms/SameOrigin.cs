using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Components.Forms;

/// <summary>A request that another site's page made a browser send is told by what browsers add to it and pages cannot (decision 20).</summary>
public static class SameOrigin
{
    /// <summary>Our own page, the reader's own hand, or no browser at all.</summary>
    public static bool SentByOwnPage(this HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 0) return site.ToString() is "same-origin" or "none";
        var origin = request.Headers.Origin;
        return origin.Count == 0 || IsOwn(request, origin.ToString());
    }

    /// <summary>For a form on a page from the cache, which carries no token. Such an endpoint may add to the caller's own basket and nothing else.</summary>
    public static RouteHandlerBuilder TakeFormsOfOwnPages(this RouteHandlerBuilder endpoint) =>
        endpoint.DisableAntiforgery().AddEndpointFilter((context, next) => context.HttpContext.Request.SentByOwnPage()
            ? next(context) : ValueTask.FromResult<object?>(Results.StatusCode(StatusCodes.Status403Forbidden)));

    private static bool IsOwn(HttpRequest request, string origin)
    {
        if (string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)) return true;
        var site = request.HttpContext.RequestServices.GetRequiredService<IConfiguration>()["Site:BaseUrl"];
        return Uri.TryCreate(site, UriKind.Absolute, out var own)
            && string.Equals(origin, own.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
    }
}
