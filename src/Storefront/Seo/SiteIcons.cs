using Marketplace.Storefront.Resources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Storefront.Seo;

/// <summary>The site's sign where browsers, phones and search engines look for it by fixed names, and the manifest that names it.</summary>
internal static class SiteIcons
{
    public const string Logo = "/icon-512.png";
    private const string KeptForADay = "public, max-age=86400";

    private static readonly (string Path, string File, string Type)[] _files =
    [
        ("/favicon.ico", "favicon.ico", "image/x-icon"), ("/apple-touch-icon.png", "apple-touch-icon.png", "image/png"),
        ("/icon-192.png", "icon-192.png", "image/png"), (Logo, "icon-512.png", "image/png"),
    ];

    public static void MapIcons(this IEndpointRouteBuilder routes)
    {
        foreach (var (path, file, type) in _files)
        {
            var bytes = Read(file);
            Map(routes, path, http => SendAsync(http, type, bytes));
        }
        Map(routes, "/site.webmanifest", http => http.Response.WriteAsJsonAsync(Manifest(), options: null, "application/manifest+json", http.RequestAborted));
    }

    private static void Map(IEndpointRouteBuilder routes, string path, RequestDelegate send) =>
        routes.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], http =>
        {
            http.Response.Headers.CacheControl = KeptForADay;
            return send(http);
        }).AllowAnonymous().ExcludeFromDescription();

    private static Task SendAsync(HttpContext http, string type, byte[] bytes)
    {
        http.Response.ContentType = type;
        http.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    private static object Manifest() => new Dictionary<string, object>
    {
        ["name"] = $"{ShopWords.SiteName} {ShopWords.SiteMotto}", ["short_name"] = ShopWords.SiteName, ["lang"] = "vi", ["start_url"] = "/",
        ["display"] = "browser", ["background_color"] = "#fbf8f1", ["theme_color"] = "#0e5f5b",
        ["icons"] = new[] { Icon("/icon-192.png", "192x192"), Icon(Logo, "512x512") },
    };

    private static Dictionary<string, string> Icon(string address, string sizes) => new() { ["src"] = address, ["sizes"] = sizes, ["type"] = "image/png" };

    private static byte[] Read(string file)
    {
        var assembly = typeof(SiteIcons).Assembly;
        using var stream = assembly.GetManifestResourceStream($"{assembly.GetName().Name}.Icons.{file}")
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
