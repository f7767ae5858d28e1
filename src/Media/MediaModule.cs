using Marketplace.Media.Codecs;
using Marketplace.Media.Pictures;
using Marketplace.Media.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Media;

/// <summary>Pictures: upload, resize, serve. <c>Media:WarmUp=false</c> leaves every size to its first reader.</summary>
public static class MediaModule
{
    public static IServiceCollection AddMedia(this IServiceCollection services, IConfiguration configuration, string dataFolder, string seedFolder)
    {
        services.AddSingleton(new MediaFolders(Path.Combine(dataFolder, "media"), Path.Combine(seedFolder, "packshots")));
        services.AddSingleton<IPictureCodec, VipsCodec>();
        services.AddSingleton<EncoderGate>();
        services.AddSingleton<PictureSources>();
        services.AddSingleton<PictureVariants>();
        services.AddSingleton(s => new PictureUrls(s.GetRequiredService<PictureSources>()));
        services.AddSingleton(s => new StorePicture(
            s.GetRequiredService<MediaFolders>(), s.GetRequiredService<IPictureCodec>(), s.GetRequiredService<EncoderGate>()));
        services.AddSingleton(s => new CheckPictures(
            s.GetRequiredService<PictureSources>(), s.GetRequiredService<IPictureCodec>(), s.GetRequiredService<EncoderGate>()));
        if (configuration.GetValue("Media:WarmUp", true)) services.AddHostedService<WarmPictures>();
        return services;
    }

    public static IEndpointRouteBuilder MapMedia(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/media/{name}", ["GET", "HEAD"], ServePicture.ExecuteAsync).AllowAnonymous().ExcludeFromDescription();
        return app;
    }
}
