using System.Security.Cryptography;
using System.Text;

namespace Marketplace.Web;

/// <summary>What browsers may do with our pages: own files only, no inline code but one fixed text, allowed by its hash.</summary>
internal static class SecurityHeaders
{
    /// <summary>
    /// Pages of products are fetched when the reader is about to follow their link, but from lists of typed words: a page fetched ahead is
    /// shown without asking again, and the search log would not see which hit was opened.
    /// </summary>
    public const string SpeculationRules =
        """{"prefetch":[{"where":{"and":[{"href_matches":"/*san-pham/*"},{"not":{"selector_matches":"[data-typed] a"}}]},"eagerness":"moderate"}]}""";

    private static readonly string _policy = string.Join("; ",
        "default-src 'self'", $"script-src 'self' 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(SpeculationRules)))}'",
        "style-src 'self'", "img-src 'self' data:", "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'");

    public static void AddSecurityHeaders(this IServiceCollection services) => services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));

    public static void UseSecurityHeaders(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.Use(AddHeaders);
    }

    private static Task AddHeaders(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            headers.TryAdd("Content-Security-Policy", _policy);
            headers.TryAdd("X-Content-Type-Options", "nosniff");
            headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
            headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
            headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
            return Task.CompletedTask;
        }, http);
        return next(http);
    }
}
