using Marketplace.Components.Theming;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Marketplace.Components.Maps;

/// <summary>The maps that heads draw: areas and communes, from outlines read once.</summary>
public static class MapsModule
{
    /// <summary>The first head to ask brings the outlines; every head draws from the same.</summary>
    /// <param name="seed">Folder that holds geo/.</param>
    public static IServiceCollection AddMaps(this IServiceCollection services, string seed)
    {
        services.TryAddSingleton(s => new ProvinceMaps(seed, s.GetRequiredService<Assets>()));
        services.TryAddSingleton(s => new AreaShapes(s.GetRequiredService<ProvinceMaps>().Areas));
        return services;
    }
}
