using Microsoft.AspNetCore.Http;

namespace Marketplace.Components;

/// <summary>
/// A page's answer that is not 200. It is put on the response when that starts: a component that sets 404 itself
/// gets its words thrown away by the framework.
/// </summary>
public static class PageStatuses
{
    private static readonly object _key = new();

    public static void SetPageStatus(this HttpContext http, int status)
    {
        http.Items[_key] = status;
        http.Response.OnStarting(static state =>
        {
            var answered = (HttpContext)state;
            if (answered.Response.StatusCode == StatusCodes.Status200OK) answered.Response.StatusCode = answered.PageStatus();
            return Task.CompletedTask;
        }, http);
    }

    /// <summary>What a page has said, else what the response holds.</summary>
    public static int PageStatus(this HttpContext http) => http.Items[_key] as int? ?? http.Response.StatusCode;
}
