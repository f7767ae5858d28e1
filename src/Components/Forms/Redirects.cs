using Microsoft.AspNetCore.Http;

namespace Marketplace.Components.Forms;

public static class Redirects
{
    /// <summary>After a POST the browser asks for the next page with GET.</summary>
    /// <param name="path">Of this site, ASCII.</param>
    public static void SeeOther(this HttpContext http, string path)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = path;
    }
}
