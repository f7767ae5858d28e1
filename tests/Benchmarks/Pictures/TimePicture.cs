using System.Diagnostics;
using System.Globalization;
using Marketplace.Media.Codecs;
using Marketplace.Media.Pictures;

namespace Marketplace.Benchmarks.Pictures;

/// <summary>
/// The codec's work on one photo and nothing else: decoding, the clean master, and from it every size in every format. The codec is the
/// product's own; no file is written, no row, and nobody waits for anybody.
/// </summary>
internal static class TimePicture
{
    private const int Rounds = 5;

    /// <summary>The master's longest edge in pixels, as <c>StorePicture</c> keeps it.</summary>
    private const int KeptEdge = 1600;

    public static void Execute(string file, TextWriter said)
    {
        var photo = File.ReadAllBytes(file);
        Once(photo);
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            var bytes = Once(photo);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            said.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: {times[^1]:0} ms, {bytes} bytes in all sizes"));
        }
        said.WriteLine(string.Create(CultureInfo.InvariantCulture, $"milliseconds={times.Order().ElementAt(Rounds / 2):0.0}"));
    }

    private static long Once(byte[] photo)
    {
        var codec = new VipsCodec();
        using var master = new MemoryStream();
        using (var source = new MemoryStream(photo, writable: false)) codec.WriteClean(source, master, KeptEdge, CancellationToken.None);
        var bytes = master.Length;
        foreach (var format in Enum.GetValues<PictureFormat>())
            foreach (var width in PictureFormats.Widths)
            {
                using var from = new MemoryStream(master.ToArray(), writable: false);
                using var size = new MemoryStream();
                codec.WriteSquare(from, size, width, format);
                bytes += size.Length;
            }
        return bytes;
    }
}
