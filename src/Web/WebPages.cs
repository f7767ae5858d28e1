using System.Text.Encodings.Web;
using System.Text.Unicode;
using Marketplace.Components;
using Marketplace.Monitor;
using Marketplace.Storefront;
using Marketplace.Web.SignIn;

namespace Marketplace.Web;

/// <summary>Razor pages of every head: static, drawn on the server, no circuit.</summary>
internal static class WebPages
{
    public static void AddWebPages(this IServiceCollection services, AppFolders folders)
    {
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddPageCache();
        services.AddStorefront(folders.Themes, folders.Seed);
        services.AddMonitor(folders.Themes, folders.Seed);
        services.AddSignInStyles(folders.Themes);
    }

    /// <summary>Language before routing, as the address holds it; faults inside it, as their words have a language.</summary>
    public static void UseWebPages(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseLanguage();
        app.UseFaultPages();
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UsePageCache();
    }

    /// <summary>Link checkers and proxies ask by HEAD, which Razor pages do not answer of themselves.</summary>
    private static void AnswerHead(EndpointBuilder page)
    {
        if (page.Metadata.OfType<HttpMethodMetadata>().LastOrDefault() is not { } methods || !methods.HttpMethods.Contains(HttpMethods.Get)) return;
        page.Metadata.Add(new HttpMethodMetadata([.. methods.HttpMethods, HttpMethods.Head]));
    }

    public static void MapWebPages(this WebApplication app)
    {
        app.MapStorefront();
        app.MapMonitor();
        var pages = app.MapRazorComponents<App>().AddAdditionalAssemblies([.. app.Services.GetServices<HeadPages>().Select(h => h.Pages)]);
        pages.Add(AnswerHead);
    }
}
