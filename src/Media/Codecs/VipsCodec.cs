using Marketplace.Media.Pictures;
using NetVips;

namespace Marketplace.Media.Codecs;

/// <summary>libvips. One thread and no operation cache: pictures are made rarely, beside pages that need the cores and the memory.</summary>
internal sealed class VipsCodec : IPictureCodec
{
    private const int LargeFrom = 960;
    private static readonly double[] _white = [255, 255, 255];

    private static readonly Progress<int> _unseen = new();

    static VipsCodec()
    {
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
    }

    /// <summary>Drawings and clean masters are sRGB already: converting again costs more than all the rest.</summary>
    public void WriteSquare(Stream source, Stream target, int width, PictureFormat format) => Guarded(() =>
    {
        using var square = Image.ThumbnailStream(source, width, height: width, size: Enums.Size.Both, crop: Enums.Interesting.Centre);
        using var opaque = Opaque(square);
        Save(opaque, target, format);
        return 0;
    });

    /// <summary>Loads the whole file: reading it shrunk, libvips passes over a missing second half.</summary>
    public (int Width, int Height) WriteClean(Stream source, Stream target, int maxEdge, CancellationToken time) => Guarded(() =>
    {
        using var whole = Image.NewFromStream(source, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error);
        whole.SetProgress(_unseen, time);
        using var lying = whole.ThumbnailImage(maxEdge, height: maxEdge, size: Enums.Size.Down, noRotate: true, outputProfile: "srgb");
        using var kept = lying.CopyMemory();
        using var upright = kept.Autorot();
        using var opaque = Opaque(upright);
        opaque.WebpsaveStream(target, q: 90, effort: 3, keep: Enums.ForeignKeep.None);
        return (opaque.Width, opaque.Height);
    });

    private static Image Opaque(Image picture) => picture.HasAlpha() ? picture.Flatten(background: _white) : picture.Copy();

    /// <summary>Low effort keeps one AVIF below 150 ms; small pictures can afford one step more.</summary>
    private static void Save(Image picture, Stream target, PictureFormat format)
    {
        switch (format)
        {
            case PictureFormat.Avif:
                picture.HeifsaveStream(target, q: 55, compression: Enums.ForeignHeifCompression.Av1,
                    effort: picture.Width < LargeFrom ? 1 : 0, subsampleMode: Enums.ForeignSubsample.On, keep: Enums.ForeignKeep.None);
                break;
            case PictureFormat.Webp:
                picture.WebpsaveStream(target, q: 72, effort: 2, keep: Enums.ForeignKeep.None);
                break;
            case PictureFormat.Jpg:
                picture.JpegsaveStream(target, q: 74, optimizeCoding: true, keep: Enums.ForeignKeep.None);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
    }

    private static T Guarded<T>(Func<T> work)
    {
        try { return work(); }
        catch (VipsException problem) { throw new InvalidDataException("The picture could not be decoded.", problem); }
    }
}
