using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace Marketplace.Media.Pictures;

/// <summary>After start, makes the sizes of drawings that lists and product pages show. Rests four times as long as it works.</summary>
internal sealed class WarmPictures(PictureSources sources, PictureVariants variants) : BackgroundService
{
    private static readonly (int Width, PictureFormat Format)[] _wanted =
        [(320, PictureFormat.Avif), (320, PictureFormat.Webp), (640, PictureFormat.Avif), (640, PictureFormat.Webp)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await RestAsync(TimeSpan.FromSeconds(5), stoppingToken);
        foreach (var (width, format) in _wanted)
            foreach (var source in sources.Drawings())
            {
                if (stoppingToken.IsCancellationRequested) return;
                if (!File.Exists(variants.PathOf(source, width, format))) await WarmAsync(source, width, format, stoppingToken);
            }
    }

    private async Task WarmAsync(PictureSource source, int width, PictureFormat format, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        await variants.MakeAsync(source, width, format);
        await RestAsync(4 * Stopwatch.GetElapsedTime(started), stop);
    }

    private static async Task RestAsync(TimeSpan time, CancellationToken stop) =>
        await Task.Delay(time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
