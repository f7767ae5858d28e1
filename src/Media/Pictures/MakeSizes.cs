using Marketplace.Shared.Jobs;

namespace Marketplace.Media.Pictures;

/// <summary>Makes every size of a picture that was just kept, so that its first readers need not wait.</summary>
internal sealed record MakeSizes(string Key);

internal sealed class MakeSizesHandler(PictureSources sources, PictureVariants variants) : IJobHandler<MakeSizes>
{
    public async Task ExecuteAsync(MakeSizes job, JobContext context, CancellationToken cancel)
    {
        if (sources.Find(job.Key) is not { } source) return;
        foreach (var format in Enum.GetValues<PictureFormat>())
            foreach (var width in PictureFormats.Widths)
            {
                cancel.ThrowIfCancellationRequested();
                if (!File.Exists(variants.PathOf(source, width, format))) await variants.MakeAsync(source, width, format);
            }
    }
}
