using System.Text.Encodings.Web;
using System.Text.Unicode;
using Marketplace.Components;
using Marketplace.Monitor;
using Marketplace.Search.Log;
using Marketplace.Storefront;
using Marketplace.Storefront.Listing;
using Marketplace.Web.Edge;
using Marketplace.Web.SignIn;

namespace Marketplace.Web;

/// <summary>Razor pages of every head: static, drawn on the server, no circuit.</summary>
internal static class WebPages
{
    public static void AddWebPages(this IServiceCollection services, AppFolders folders)
    {
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSecurityHeaders();
        services.AddPageCache();
        services.AddStorefront(folders.Themes, folders.Seed);
        services.AddMonitor(folders.Themes, folders.Seed);
        services.AddSignInStyles(folders.Themes);
    }

    /// <summary>Language before routing, as the address holds it; faults inside it, as their words have a language; the log before the cache.</summary>
    public static void UseWebPages(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseLanguage();
        app.UseFaultPages();
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api"), api => api.UseStatusCodePages());
        app.UseRouting();
        app.UseCors();
        app.UseRateLimiter();
        app.UseRequestTimeouts();
        app.UseSearchNotes(app.Services.GetRequiredService<SearchNotes>());
        app.UsePageCache();
    }

    public static void MapWebPages(this WebApplication app)
    {
        app.MapStorefront();
        app.MapMonitor();
        app.MapRazorComponents<App>().AddAdditionalAssemblies([.. app.Services.GetServices<HeadPages>().Select(h => h.Pages)]).AnswerHead().TakeOnlyOwnForms();
    }
}
