using System.Text.Encodings.Web;
using System.Text.Unicode;
using Marketplace.AccountHead;
using Marketplace.Accounts.Policies;
using Marketplace.Api;
using Marketplace.BackOffice;
using Marketplace.Components;
using Marketplace.Monitor;
using Marketplace.Search.Log;
using Marketplace.Storefront;
using Marketplace.Storefront.Listing;
using Marketplace.Web.Edge;

namespace Marketplace.Web;

/// <summary>Razor pages of every head: static, drawn on the server, no circuit.</summary>
internal static class WebPages
{
    public static void AddWebPages(this IServiceCollection services, IConfiguration configuration, AppFolders folders, ServedHeads heads)
    {
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSecurityHeaders(configuration);
        services.AddPageCache();
        services.AddSingleton(heads);
        services.AddComponents(folders.Themes);
        if (heads.Has(Head.Storefront)) services.AddStorefront(folders.Themes, folders.Seed);
        if (heads.Has(Head.BackOffice)) services.AddBackOffice(folders.Themes);
        if (heads.Has(Head.Monitor)) services.AddMonitor(folders.Themes, folders.Seed);
        if (heads.Has(Head.Account)) services.AddAccount(folders.Themes);
    }

    /// <summary>Language before routing, as the address holds it; faults inside it, as their words have a language; the log before the cache.</summary>
    public static void UseWebPages(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.RefuseOddHosts();
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseLanguage();
        app.UseFaultPages();
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api"), api => api.UseStatusCodePages());
        app.UseRouting();
        app.UseCors();
        app.UseRateLimiter();
        app.UseRequestTimeouts();
        app.UseSearchNotes(app.Services.GetRequiredService<SearchNotes>());
        app.UsePageCache();
        app.UseAccount();
    }

    public static void MapWebPages(this WebApplication app)
    {
        var heads = app.Services.GetRequiredService<ServedHeads>();
        app.MapComponents();
        if (heads.Has(Head.Storefront)) app.MapStorefront();
        if (heads.Has(Head.BackOffice)) app.MapBackOffice();
        if (heads.Has(Head.Monitor)) app.MapMonitor();
        if (heads.Has(Head.Account)) app.MapAccount();
        if (heads.Has(Head.Api)) app.MapPublic().AnswerHead().MapApi();
        if (!heads.HavePages) return;
        app.MapRazorComponents<App>().AddAdditionalAssemblies([.. app.Services.GetServices<HeadPages>().Select(h => h.Pages)]).AnswerHead().TakeOnlyOwnForms();
    }
}
