using Marketplace.Components.Theming;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Components;

/// <summary>What every head needs, whichever of them a process serves.</summary>
public static class ComponentsModule
{
    public static IServiceCollection AddComponents(this IServiceCollection services)
    {
        services.AddSite();
        services.Configure<AntiforgeryOptions>(forms =>
        {
            forms.Cookie.Name = "__Host-ocop.form";
            forms.Cookie.Path = "/";
            forms.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        });
        return services;
    }

    public static void MapComponents(this IEndpointRouteBuilder routes) => routes.MapAssets();
}
