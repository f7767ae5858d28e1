using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Components.Theming;

/// <summary>Looks from themes/{id}/ and the hashed files that pages name.</summary>
public static class ThemingModule
{
    /// <summary>Adds the head's embedded styles.</summary>
    /// <param name="themes">Folder that holds one folder per theme.</param>
    public static IServiceCollection AddStyles(this IServiceCollection services, string head, System.Reflection.Assembly assembly, string themes) =>
        services.AddSingleton(new StyleSource(head, assembly)).AddThemes(themes);

    /// <summary>Once, whoever asks first; also where a process serves no pages.</summary>
    internal static IServiceCollection AddThemes(this IServiceCollection services, string themes)
    {
        services.AddOptions<ThemeOptions>().BindConfiguration("Theme").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<Assets>();
        services.TryAddSingleton(s => new Themes(
            themes, s.GetRequiredService<IOptions<ThemeOptions>>().Value.Default,
            s.GetServices<StyleSource>(), s.GetRequiredService<Assets>(), s.GetRequiredService<ILogger<Themes>>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ThemeWatch>());
        return services;
    }

    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(Assets.Route, [HttpMethods.Get, HttpMethods.Head],
                (HttpContext http, string file, Assets assets) => assets.WriteAsync(http, file))
            .AllowAnonymous().ExcludeFromDescription();
}
