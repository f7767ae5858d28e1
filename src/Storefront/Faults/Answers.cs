using Microsoft.AspNetCore.Http;

namespace Marketplace.Storefront.Faults;

/// <summary>Answers of a page that are not 200.</summary>
internal static class Answers
{
    /// <summary>301 when the page was asked for under another path than its own, also in other letters; the query goes with it.</summary>
    /// <param name="link">The page's own path, with its language.</param>
    public static bool MovedTo(this HttpContext http, string link)
    {
        if ((http.Request.PathBase + http.Request.Path).Value == Uri.UnescapeDataString(link)) return false;
        http.Response.Redirect(link + http.Request.QueryString, permanent: true);
        return true;
    }
}
