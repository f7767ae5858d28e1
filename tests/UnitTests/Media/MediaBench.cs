using Marketplace.Media;
using Marketplace.Media.Codecs;
using Marketplace.Media.Files;
using Marketplace.Media.Pictures;
using Marketplace.Media.ShareCards;
using Marketplace.Media.Uploads;
using Marketplace.Shared;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Marketplace.UnitTests.Media;

/// <summary>Media in a folder of its own, with one drawing, "mat-ong-1".</summary>
internal sealed class MediaBench : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("media-").FullName;
    private readonly EncoderGate _gate = new();

    public MediaBench(IPictureCodec? codec = null, TimeSpan? budget = null)
    {
        Folders = new MediaFolders(Path.Combine(_root, "media"), Path.Combine(_root, "packshots"));
        Directory.CreateDirectory(Folders.Illustrations);
        File.WriteAllText(Path.Combine(Folders.Illustrations, "mat-ong-1.svg"), SamplePictures.Drawing);
        Files = new FolderFileStore(Folders);
        Sources = new PictureSources(Folders, Files);
        Variants = new PictureVariants(Folders, Sources, codec ?? new VipsCodec(), _gate, NullLogger<PictureVariants>.Instance);
        Clean = new CleanPicture(codec ?? new VipsCodec(), _gate) { Budget = budget ?? TimeSpan.FromSeconds(15) };
    }

    public MediaFolders Folders { get; }

    public PictureSources Sources { get; }

    public PictureVariants Variants { get; }

    public FolderFileStore Files { get; }

    public CleanPicture Clean { get; }

    public async Task<byte[]> MakeAsync(string key, int width, PictureFormat format) =>
        await Variants.MakeAsync(Sources.Find(key)!, width, format) ?? throw new InvalidOperationException($"{key} was not made");

    public Task<Result<CleanedPicture>> CleanAsync(byte[] file, int edge = 1600) => Clean.ExecuteAsync(file, edge, TestContext.Current.CancellationToken);

    /// <summary>Lays a picture into the store as an upload would, without its row.</summary>
    /// <returns>Its key.</returns>
    public async Task<string> AddAsync(byte[] content)
    {
        var key = $"u-{Guid.CreateVersion7():N}";
        await Files.WriteAsync(FileKeys.Picture(key), content, "image/webp", TestContext.Current.CancellationToken);
        return key;
    }

    public MakeShareCard Cards => new(Folders, Sources, new CardComposer(new VipsCodec()), _gate);

    public IReadOnlyList<string> FileNames() =>
        [.. Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_root, f))];

    public void Dispose()
    {
        _gate.Dispose();
        Directory.Delete(_root, recursive: true);
    }
}
