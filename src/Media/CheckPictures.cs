using Marketplace.Media.Codecs;
using Marketplace.Media.Pictures;

namespace Marketplace.Media;

/// <summary>Makes one small picture in memory and looks for the sources of the keys given.</summary>
public sealed class CheckPictures
{
    private readonly PictureSources _sources;
    private readonly IPictureCodec _codec;
    private readonly EncoderGate _gate;

    internal CheckPictures(PictureSources sources, IPictureCodec codec, EncoderGate gate) => (_sources, _codec, _gate) = (sources, codec, gate);

    /// <returns>What is wrong, in a sentence; null = nothing.</returns>
    public async Task<string?> ExecuteAsync(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        var missing = new List<string>();
        foreach (var key in keys)
            if (!await _sources.ExistsAsync(key, cancel)) missing.Add(key);
        if (missing.Count > 0) return $"{missing.Count} of {keys.Count} pictures have no file, the first is \"{missing[0]}\"";
        if (_sources.Drawings().FirstOrDefault() is not { } source) return "there is no picture at all";
        try
        {
            await using var from = await _sources.OpenAsync(source, cancel) ?? throw new FileNotFoundException(source.Key);
            await _gate.RunAsync(() => Make(from), cancel);
            return null;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or DllNotFoundException or TypeInitializationException)
        {
            return $"pictures cannot be made ({problem.Message})";
        }
    }

    private int Make(Stream from)
    {
        _codec.WriteSquare(from, Stream.Null, PictureFormats.Widths[0], PictureFormat.Avif);
        return 0;
    }
}
