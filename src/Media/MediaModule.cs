using Marketplace.Media.Codecs;
using Marketplace.Media.Files;
using Marketplace.Media.Pictures;
using Marketplace.Media.ShareCards;
using Marketplace.Media.Uploads;
using Marketplace.Shared.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Media;

/// <summary>
/// Files of people, public and private; pictures in all sizes. <c>Media:S3:Bucket</c> lays files in a bucket instead of the data folder,
/// <c>Media:WarmUp=false</c> leaves every size to its first reader.
/// </summary>
public static class MediaModule
{
    public static IServiceCollection AddMedia(this IServiceCollection services, IConfiguration configuration, string dataFolder, string seedFolder)
    {
        services.AddSingleton(new MediaFolders(Path.Combine(dataFolder, "media"), Path.Combine(seedFolder, "packshots")));
        services.AddFiles(configuration);
        services.AddPictures();
        services.AddShareCards();
        if (configuration.GetValue("Media:WarmUp", true)) services.AddHostedService<WarmPictures>();
        return services;
    }

    public static IEndpointRouteBuilder MapMedia(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/media/{name}", ["GET", "HEAD"], ServePicture.ExecuteAsync).AllowAnonymous().ExcludeFromDescription();
        // The ticket says who may read; anybody else learns nothing, not even that a sign-in would help.
        app.MapMethods("/giay-to/{ticket}", ["GET", "HEAD"], ServePrivateFile.ExecuteAsync).AllowAnonymous().ExcludeFromDescription();
        return app;
    }

    private static void AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[$"{S3Options.Section}:{nameof(S3Options.Bucket)}"] is { Length: > 0 })
        {
            services.AddOptions<S3Options>().BindConfiguration(S3Options.Section).ValidateDataAnnotations().ValidateOnStart();
            services.AddSingleton<IFileStore, S3FileStore>();
        }
        else services.AddSingleton<IFileStore, FolderFileStore>();
        services.AddScoped<AddFile>();
        services.AddScoped(s => new SweepFiles(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<IFileStore>(), s.GetRequiredService<PictureVariants>(),
            s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new CheckFiles(s.GetRequiredService<DbContext>(), s.GetRequiredService<IFileStore>()));
        services.AddJob<SweepFilesHourly, SweepFilesHourlyHandler>("files.sweep");
        services.AddSchedule("files.sweep", "17 * * * *", _ => new SweepFilesHourly());
        services.AddSingleton(s => new FileTickets(s.GetRequiredService<IDataProtectionProvider>(), s.GetRequiredService<TimeProvider>()));
    }

    private static void AddPictures(this IServiceCollection services)
    {
        services.AddSingleton<IPictureCodec, VipsCodec>();
        services.AddSingleton<EncoderGate>();
        services.AddSingleton<PictureSources>();
        services.AddSingleton<PictureVariants>();
        services.AddSingleton<CleanPicture>();
        services.AddJob<MakeSizes, MakeSizesHandler>("pictures.sizes");
        services.AddSingleton(s => new PictureUrls(s.GetRequiredService<PictureSources>()));
        services.AddScoped(s => new StorePicture(s.GetRequiredService<CleanPicture>(), s.GetRequiredService<AddFile>()));
        services.AddScoped(s => new StorePrivateFile(s.GetRequiredService<CleanPicture>(), s.GetRequiredService<AddFile>()));
        services.AddScoped(s => new StoreBundle(s.GetRequiredService<DbContext>(), s.GetRequiredService<AddFile>(), s.GetRequiredService<IFileStore>()));
        services.AddSingleton(s => new CheckPictures(
            s.GetRequiredService<PictureSources>(), s.GetRequiredService<IPictureCodec>(), s.GetRequiredService<EncoderGate>()));
    }

    private static void AddShareCards(this IServiceCollection services)
    {
        services.AddSingleton<CardComposer>();
        services.AddSingleton(s => new MakeShareCard(
            s.GetRequiredService<MediaFolders>(), s.GetRequiredService<PictureSources>(), s.GetRequiredService<CardComposer>(),
            s.GetRequiredService<EncoderGate>()));
    }
}
