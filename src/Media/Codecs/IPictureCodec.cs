using Marketplace.Media.Pictures;

namespace Marketplace.Media.Codecs;

/// <summary>
/// The library that decodes and encodes. It sees streams and sizes only, so that another one fits (see src/decisions).
/// What it cannot decode it refuses with <see cref="InvalidDataException"/>. Metadata never passes through it.
/// </summary>
internal interface IPictureCodec
{
    /// <summary>A square of <paramref name="width"/> pixels, cut from the middle, on white. The source is ours: a drawing or a clean master.</summary>
    void WriteSquare(Stream source, Stream target, int width, PictureFormat format);

    /// <summary>
    /// Decodes a stranger's picture whole, turns it upright and writes it anew as WebP in sRGB, no edge longer than <paramref name="maxEdge"/>.
    /// Gives up when <paramref name="time"/> is over.
    /// </summary>
    /// <returns>Width and height as written.</returns>
    (int Width, int Height) WriteClean(Stream source, Stream target, int maxEdge, CancellationToken time);
}
