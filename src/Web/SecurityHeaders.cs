using System.Security.Cryptography;
using System.Text;
using Marketplace.Ordering.Payments;

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
        "style-src 'self'", "img-src 'self' data:", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'");

    /// <summary>Pictures that other sites may show: cards of shared links, photos, the site's sign.</summary>
    private static readonly string[] _shown = ["/the-chia-se", "/media", "/favicon.ico", "/icon-512.png"];

    /// <summary>`Site:HstsIncludeSubDomains` holds for all names below this one, also for those of others: off unless it is said.</summary>
    public static void AddSecurityHeaders(this IServiceCollection services, IConfiguration configuration) => services.AddHsts(hsts =>
    {
        hsts.MaxAge = TimeSpan.FromDays(365);
        hsts.IncludeSubDomains = configuration.GetValue("Site:HstsIncludeSubDomains", false);
    });

    public static void UseSecurityHeaders(this WebApplication app)
    {
        // A browser holds the page after a form's answer against it too: the one foreign place is where cards are paid, if they are.
        var policy = app.Services.GetRequiredService<CardPayments>().PageOrigin is { } cards ? $"{_policy} {cards}" : _policy;
        app.Use((http, next) => AddHeaders(http, next, policy));
    }

    private static Task AddHeaders(HttpContext http, RequestDelegate next, string policy)
    {
        http.Response.OnStarting(static state =>
        {
            var (asked, policy) = ((HttpContext, string))state;
            var headers = asked.Response.Headers;
            headers.TryAdd("Content-Security-Policy", policy);
            headers.TryAdd("X-Content-Type-Options", "nosniff");
            headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
            headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
            headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
            headers.TryAdd("Cross-Origin-Resource-Policy", _shown.Any(p => asked.Request.Path.StartsWithSegments(p)) ? "cross-origin" : "same-origin");
            return Task.CompletedTask;
        }, (http, policy));
        return next(http);
    }
}
