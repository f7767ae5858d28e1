using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Marketplace.Components;
using Marketplace.Components.Theming;
using Marketplace.Shared;
using Marketplace.Shared.Changes;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Web;

/// <summary>
/// Pages that are the same for everybody, kept in memory as they were sent, each encoding for itself. The key holds the version of all
/// data and the Vietnam date, so that a change on any node and midnight end old pages without anybody evicting them.
/// `Cache:Pages=false` switches it off.
/// </summary>
internal sealed class StorefrontCache(
    IDataVersion data, TimeProvider clock, Themes themes, IOptionsMonitor<CookieAuthenticationOptions> cookies) : IOutputCachePolicy
{
    private static readonly string _build = typeof(StorefrontCache).Module.ModuleVersionId.ToString("N");

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        if (PageOf(context.HttpContext) is not { } page || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))) return default;
        if (page.DrawnForSignedIn && request.Cookies.ContainsKey(SessionCookie))
        {
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            return default;
        }
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = TimeSpan.FromMinutes(15);
        // The framework would put values given twice in order of their letters, and the page reads them as they stand.
        context.CacheVaryByRules.QueryKeys = StringValues.Empty;
        context.CacheVaryByRules.VaryByValues["asked"] = page.Asked(request.Query);
        var today = clock.VietnamToday().ToString("O", CultureInfo.InvariantCulture);
        context.CacheVaryByRules.VaryByValues["page"] =
            string.Join('|', request.PathBase, data.Of(page.Topics), today, themes.Edition, AcceptedEncoding.Of(request));
        context.CacheVaryByRules.VaryByValues["method"] = request.Method;
        AskAgain(context);
        return default;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => default;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var isPage = context.HttpContext.PageStatus() == StatusCodes.Status200OK;
        if (!isPage || context.HttpContext.Response.Headers.SetCookie.Count > 0) context.AllowCacheStorage = false;
        return default;
    }

    /// <summary>Browsers ask again each time, with a tag that a kept page answers in a few bytes.</summary>
    private static void AskAgain(OutputCacheContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.CacheControl = "public, no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.ETag = Tag(context);
        context.HttpContext.Response.OnStarting(static state =>
        {
            var response = ((HttpContext)state).Response;
            if (response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified)) response.Headers.Remove("ETag");
            return Task.CompletedTask;
        }, context.HttpContext);
    }

    /// <summary>Null for a page that asks who the reader is, whatever it says of itself: this runs before anybody is signed in.</summary>
    internal static CachedPageAttribute? PageOf(HttpContext http)
    {
        var endpoint = http.GetEndpoint()?.Metadata;
        return endpoint?.GetMetadata<IAllowAnonymous>() is null ? null : endpoint.GetMetadata<CachedPageAttribute>();
    }

    private string SessionCookie => cookies.Get(IdentityConstants.ApplicationScheme).Cookie.Name!;

    private static string Tag(OutputCacheContext context)
    {
        var kept = context.CacheVaryByRules.VaryByValues;
        var text = string.Join('|', _build, context.HttpContext.Request.Path.Value, kept["asked"], kept["page"]);
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..20]}\"";
    }
}

/// <summary>Kept pages are compressed once and sent often: worth a little more work than the default level, and far from the slowest.</summary>
internal sealed class BrotliPages : ICompressionProvider
{
    private static readonly BrotliCompressionOptions _options = new() { Quality = 6 };

    public string EncodingName => "br";

    public bool SupportsFlush => true;

    public Stream CreateStream(Stream outputStream) => new BrotliStream(outputStream, _options, leaveOpen: true);
}

internal static class StorefrontCaching
{
    public static void AddPageCache(this IServiceCollection services)
    {
        services.AddSingleton<StorefrontCache>();
        // A page may show its address, and that in another case is another.
        services.AddOutputCache(options => (options.SizeLimit, options.UseCaseSensitivePaths) = (200 * 1024 * 1024, true));
        services.AddOptions<OutputCacheOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            if (configuration.GetValue("Cache:Pages", true)) options.AddBasePolicy(policy => policy.AddPolicy<StorefrontCache>(), excludeDefaultPolicy: true);
        });
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliPages>();
            options.Providers.Add<GzipCompressionProvider>();
        });
    }

    /// <summary>
    /// A page meets only the parameters that its key is made of, and the compression only the encoding that the key holds. The cache
    /// stands outside the compression, so that a page is compressed once and kept so.
    /// </summary>
    public static void UsePageCache(this IApplicationBuilder app)
    {
        app.Use((http, next) =>
        {
            if (StorefrontCache.PageOf(http) is { } page)
            {
                http.Request.Query = page.Only(http.Request.Query);
                http.Request.Headers.AcceptEncoding = AcceptedEncoding.Of(http.Request);
            }
            return next(http);
        });
        app.UseOutputCache();
        app.UseWhen(http => StorefrontCache.PageOf(http) is not null, pages => pages.UseResponseCompression());
    }
}
