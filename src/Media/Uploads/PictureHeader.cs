using System.Buffers.Binary;

namespace Marketplace.Media.Uploads;

/// <summary>
/// What the bytes say before a pixel is decoded: size, and how often a decoder must go over it. Null for anything but JPEG, PNG and WebP,
/// SVG among it.
/// </summary>
/// <param name="Scans">1 but for a JPEG that gets clearer scan by scan.</param>
internal readonly record struct PictureHeader(int Width, int Height, int Scans = 1)
{
    /// <summary>40 megapixels decode to 160 MB; a small file can claim far more.</summary>
    public const long MaxPixels = 40_000_000;

    public const int MaxEdge = 12_000;

    /// <summary>Cameras write 1, programs about 10.</summary>
    public const int MaxScans = 64;

    /// <summary>Scans times pixels: 40 megapixels in 10 scans, about 3 seconds.</summary>
    public const long MaxWork = 400_000_000;

    public bool IsQuicklyDecoded => Scans <= MaxScans && (long)Width * Height * Scans <= MaxWork;

    public bool IsWithinLimits => Width is > 0 and <= MaxEdge && Height is > 0 and <= MaxEdge && (long)Width * Height <= MaxPixels;

    public static PictureHeader? Read(ReadOnlySpan<byte> file) => file switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg(file),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png(file),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP(file),
        _ => null,
    };

    private static PictureHeader? Png(ReadOnlySpan<byte> file) => file.Length >= 33 && file.Slice(12, 4).SequenceEqual("IHDR"u8)
        ? new PictureHeader(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]))
        : null;

    private static PictureHeader? WebP(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30) return null;
        var kind = file.Slice(12, 4);
        var body = file[20..];
        if (kind.SequenceEqual("VP8X"u8)) return new PictureHeader(1 + Three(body[4..]), 1 + Three(body[7..]));
        if (kind.SequenceEqual("VP8 "u8)) return new PictureHeader(Fourteen(body[6..]), Fourteen(body[8..]));
        if (!kind.SequenceEqual("VP8L"u8)) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
        return new PictureHeader(1 + (int)(bits & 0x3FFF), 1 + (int)(bits >> 14 & 0x3FFF));
    }

    private static int Fourteen(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt16LittleEndian(at) & 0x3FFF;

    private static int Three(ReadOnlySpan<byte> at) => at[0] | at[1] << 8 | at[2] << 16;

    private static int Sixteen(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt16BigEndian(at);

    /// <summary>Walks the segments to the frame header (SOF), whichever of the frame kinds it is.</summary>
    private static PictureHeader? Jpeg(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker == 0xFF) { at++; continue; }
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new PictureHeader(Sixteen(file[(at + 7)..]), Sixteen(file[(at + 5)..]), Math.Max(1, JpegScans.Count(file)));
            at += 2 + Sixteen(file[(at + 2)..]);
        }
        return null;
    }
}
