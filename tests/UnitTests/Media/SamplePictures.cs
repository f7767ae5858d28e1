using Marketplace.Media.Uploads;
using NetVips;

namespace Marketplace.UnitTests.Media;

/// <summary>Pictures as people send them, made here.</summary>
internal static class SamplePictures
{
    public const string Drawing = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800"><rect width="800" height="800" fill="#FFE08A"/>
        <circle cx="400" cy="400" r="200" fill="#7A5200"/></svg>
        """;

    public static byte[] Photo(int width = 1200, int height = 900) => Coloured(width, height).JpegsaveBuffer(q: 85);

    public static byte[] Png(int width = 600, int height = 600) => Coloured(width, height).PngsaveBuffer();

    public static byte[] WebP(int width = 600, int height = 400, bool lossless = false) => Coloured(width, height).WebpsaveBuffer(lossless: lossless);

    public static byte[] PhotoWithPlace() => Coloured(400, 300).Mutate(change =>
    {
        change.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "18/1 20/1 30/1");
        change.Set(GValue.GStrType, "exif-ifd0-Model", "SecretCamera9000");
    }).JpegsaveBuffer();

    /// <summary>As phones send them: the sensor's rows, and a note to turn them by 90°.</summary>
    public static byte[] PhotoOnItsSide(int width, int height) =>
        Coloured(width, height).Mutate(change => change.Set(GValue.GIntType, "orientation", 6)).JpegsaveBuffer();

    /// <summary>A few hundred bytes that claim 30,000 x 30,000 pixels.</summary>
    public static byte[] Flood()
    {
        var png = Png(8, 8);
        new byte[] { 0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30 }.CopyTo(png, 16);
        return png;
    }

    /// <summary>As programs write it for the web: about ten scans.</summary>
    public static byte[] PhotoByScans(int width = 800, int height = 600) => Coloured(width, height).JpegsaveBuffer(q: 85, interlace: true);

    /// <summary>An honest photo by scans, the last of them repeated.</summary>
    public static byte[] PhotoOfScans(int scans)
    {
        var photo = PhotoByScans(400, 300);
        var last = photo.AsSpan().LastIndexOf([(byte)0xFF, (byte)0xDA]);
        var have = PictureHeader.Read(photo)!.Value.Scans;
        return [.. photo[..last], .. Enumerable.Repeat(photo[last..^2], scans - have + 1).SelectMany(s => s), .. photo[^2..]];
    }

    private static Image Coloured(int width, int height) =>
        (Image.Black(width, height) + new double[] { 200, 120, 40 }).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
}
