using System.Collections.Concurrent;
using Marketplace.Media.Codecs;
using Microsoft.Extensions.Logging;

namespace Marketplace.Media.Pictures;

/// <summary>Makes a size when it is first asked for and keeps it as a file. Readers of the same size wait for one encoding.</summary>
internal sealed partial class PictureVariants(MediaFolders folders, IPictureCodec codec, EncoderGate gate, ILogger<PictureVariants> log)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> _making = new();

    public string PathOf(PictureSource source, int width, PictureFormat format) =>
        Path.Combine(folders.Sizes, $"{source.Key}-{width}-{source.Version}.{format.Extension()}");

    /// <summary>The made picture, also when the disk is too full to keep it.</summary>
    /// <exception cref="InvalidDataException">The source cannot be decoded.</exception>
    public async Task<byte[]> MakeAsync(PictureSource source, int width, PictureFormat format)
    {
        var path = PathOf(source, width, format);
        var making = _making.GetOrAdd(path, _ => new Lazy<Task<byte[]>>(() => EncodeAsync(source, width, format, path)));
        try { return await making.Value; }
        finally { _making.TryRemove(path, out _); }
    }

    private async Task<byte[]> EncodeAsync(PictureSource source, int width, PictureFormat format, string path)
    {
        var made = await gate.RunAsync(() =>
        {
            using var from = File.OpenRead(source.Path);
            using var to = new MemoryStream();
            codec.WriteSquare(from, source.IsDrawing, to, width, format);
            return to.ToArray();
        }, CancellationToken.None);
        try { await MediaFolders.WriteAsync(path, made, CancellationToken.None); }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException) { LogNotKept(problem, source.Key, width); }
        return made;
    }

    [LoggerMessage(LogLevel.Warning, "Picture {Key} at {Width} px was made but could not be kept.")]
    private partial void LogNotKept(Exception problem, string key, int width);
}
