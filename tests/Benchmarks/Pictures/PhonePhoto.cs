using NetVips;

namespace Marketplace.Benchmarks.Pictures;

/// <summary>A photo of 12 megapixels as a telephone sends it: lying on its side, fine detail everywhere, with place, time and camera.</summary>
internal static class PhonePhoto
{
    public const int Width = 4000, Height = 3000;

    public static byte[] Make()
    {
        using var slope = Image.Xyz(Width, Height);
        using var grain = Image.Gaussnoise(Width, Height, sigma: 9, mean: 0, seed: 12);
        using var waves = (slope[0] * 0.9).Math(Enums.OperationMath.Sin) * (slope[1] * 0.7).Math(Enums.OperationMath.Cos) * 45;
        using var red = slope[0] * (200.0 / Width) + waves + grain;
        using var green = slope[1] * (180.0 / Height) - waves + grain;
        using var blue = (slope[0] + slope[1]) * (150.0 / (Width + Height)) + grain + 40;
        using var colours = red.Bandjoin(green, blue).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var told = colours.Mutate(change =>
        {
            change.Set(GValue.GIntType, "orientation", 6);
            foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[
                ("exif-ifd0-Orientation", "6"), ("exif-ifd0-Make", "Telephone"), ("exif-ifd0-Model", "TwelveMegapixels"), ("exif-ifd3-GPSLatitudeRef", "N"),
                ("exif-ifd3-GPSLatitude", "18/1 20/1 30/1"), ("exif-ifd3-GPSLongitudeRef", "E"), ("exif-ifd3-GPSLongitude", "105/1 54/1 20/1")])
                change.Set(GValue.GStrType, name, value);
        });
        return told.JpegsaveBuffer(q: 92, subsampleMode: Enums.ForeignSubsample.On, keep: Enums.ForeignKeep.All);
    }
}
