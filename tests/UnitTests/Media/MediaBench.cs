using Marketplace.Media;
using Marketplace.Media.Codecs;
using Marketplace.Media.Pictures;
using Marketplace.Media.Uploads;
using Microsoft.Extensions.Logging.Abstractions;

namespace Marketplace.UnitTests.Media;

/// <summary>Media in a folder of its own, with one drawing, "mat-ong-1".</summary>
internal sealed class MediaBench : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("media-").FullName;
    private readonly EncoderGate _gate = new();

    public MediaBench(IPictureCodec? codec = null)
    {
        Folders = new MediaFolders(Path.Combine(_root, "media"), Path.Combine(_root, "packshots"));
        Directory.CreateDirectory(Folders.Illustrations);
        File.WriteAllText(Path.Combine(Folders.Illustrations, "mat-ong-1.svg"), SamplePictures.Drawing);
        Sources = new PictureSources(Folders);
        Variants = new PictureVariants(Folders, codec ?? new VipsCodec(), _gate, NullLogger<PictureVariants>.Instance);
        Store = new StorePicture(Folders, codec ?? new VipsCodec(), _gate);
    }

    public MediaFolders Folders { get; }

    public PictureSources Sources { get; }

    public PictureVariants Variants { get; }

    public StorePicture Store { get; }

    public async Task<byte[]> MakeAsync(string key, int width, PictureFormat format) => await Variants.MakeAsync(Sources.Find(key)!, width, format);

    public IReadOnlyList<string> Files() => [.. Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_root, f))];

    public void Dispose()
    {
        _gate.Dispose();
        Directory.Delete(_root, recursive: true);
    }
}
