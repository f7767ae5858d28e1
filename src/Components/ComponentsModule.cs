using Marketplace.Components.Forms;
using Marketplace.Components.Theming;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Components;

/// <summary>What every head needs, whichever of them a process serves.</summary>
public static class ComponentsModule
{
    /// <param name="themes">Folder of the looks.</param>
    public static IServiceCollection AddComponents(this IServiceCollection services, string themes)
    {
        services.AddSite();
        services.AddThemes(themes);
        services.Configure<AntiforgeryOptions>(forms =>
        {
            forms.Cookie = new SecureCookie
            {
                Name = "__Host-ocop.form",
                Path = "/",
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                IsEssential = true,
                SecurePolicy = CookieSecurePolicy.None,
            };
        });
        return services;
    }

    public static void MapComponents(this IEndpointRouteBuilder routes) => routes.MapAssets();
}
