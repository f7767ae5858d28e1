using NetVips;

namespace Marketplace.IntegrationTests.Media;

/// <summary>Pictures as people send them, made here.</summary>
internal static class TestPictures
{
    public static byte[] Photo(int width = 120, int height = 90) => Coloured(width, height).JpegsaveBuffer(q: 85);

    public static byte[] PhotoWithPlace() => Coloured(400, 300).Mutate(change =>
    {
        change.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "18/1 20/1 30/1");
        change.Set(GValue.GStrType, "exif-ifd0-Model", "SecretCamera9000");
    }).JpegsaveBuffer();

    private static Image Coloured(int width, int height) =>
        (Image.Black(width, height) + new double[] { 200, 120, 40 }).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
}
