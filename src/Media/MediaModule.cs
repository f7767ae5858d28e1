using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Media;

/// <summary>Pictures: upload, resize, serve.</summary>
public static class MediaModule
{
    public static IServiceCollection AddMedia(this IServiceCollection services) => services;
}
