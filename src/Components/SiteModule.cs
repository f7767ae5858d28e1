using Marketplace.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Marketplace.Components;

/// <summary>Where the page being drawn stands; every head asks for it and is complete without the others.</summary>
public static class SiteModule
{
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddOptions<SiteOptions>().BindConfiguration("Site").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddScoped(OfRequest);
        services.TryAddSingleton<ISiteAddress, SiteAddress>();
        return services;
    }

    private static Site OfRequest(IServiceProvider services)
    {
        var request = services.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request;
        var configured = services.GetRequiredService<IOptions<SiteOptions>>().Value.BaseUrl;
        var address = configured.Length == 0 ? $"{request?.Scheme}://{request?.Host}" : configured.TrimEnd('/');
        return new Site(address, services.GetRequiredService<TimeProvider>());
    }
}
