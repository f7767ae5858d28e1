using System.Collections.Concurrent;
using Marketplace.Media.Codecs;
using Microsoft.Extensions.Logging;

namespace Marketplace.Media.Pictures;

/// <summary>Makes a size when it is first asked for and keeps it as a file. Readers of the same size wait for one encoding.</summary>
internal sealed partial class PictureVariants(
    MediaFolders folders, PictureSources sources, IPictureCodec codec, EncoderGate gate, ILogger<PictureVariants> log)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]?>>> _making = new();
    private readonly BrokenPictures _broken = new();

    public string PathOf(PictureSource source, int width, PictureFormat format) =>
        Path.Combine(folders.Sizes, $"{source.Key}-{width}-{source.Version}.{format.Extension()}");

    /// <returns>The made picture, also when the disk is too full to keep it; null when there is no source, or one that cannot be decoded.</returns>
    public async Task<byte[]?> MakeAsync(PictureSource source, int width, PictureFormat format)
    {
        if (_broken.Contains(source)) return null;
        var path = PathOf(source, width, format);
        var making = _making.GetOrAdd(path, _ => new Lazy<Task<byte[]?>>(() => EncodeAsync(source, width, format, path)));
        try { return await making.Value; }
        finally { _making.TryRemove(path, out _); }
    }

    /// <summary>Forgets the made sizes of a picture that is gone.</summary>
    public void Delete(string key)
    {
        if (!PictureName.IsStored(key) || !Directory.Exists(folders.Sizes)) return;
        foreach (var path in Directory.EnumerateFiles(folders.Sizes, key + "-*")) File.Delete(path);
    }

    private async Task<byte[]?> EncodeAsync(PictureSource source, int width, PictureFormat format, string path)
    {
        try
        {
            await using var from = await sources.OpenAsync(source, CancellationToken.None);
            if (from is null) return null;
            var made = await gate.RunAsync(() => Encode(from, width, format), CancellationToken.None);
            await KeepAsync(source, width, path, made);
            return made;
        }
        catch (InvalidDataException problem)
        {
            _broken.Add(source);
            LogBroken(problem, source.Key);
            return null;
        }
    }

    private byte[] Encode(Stream from, int width, PictureFormat format)
    {
        using var to = new MemoryStream();
        codec.WriteSquare(from, to, width, format);
        return to.ToArray();
    }

    private async Task KeepAsync(PictureSource source, int width, string path, byte[] made)
    {
        try { await MediaFolders.WriteAsync(path, made, CancellationToken.None); }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException) { LogNotKept(problem, source.Key, width); }
    }

    [LoggerMessage(LogLevel.Warning, "Picture {Key} at {Width} px was made but could not be kept.")]
    private partial void LogNotKept(Exception problem, string key, int width);

    [LoggerMessage(LogLevel.Warning, "Picture {Key} cannot be made; it is not found from now on.")]
    private partial void LogBroken(Exception problem, string key);
}
