namespace Marketplace.Media.Pictures;

/// <summary>What browsers are offered: AVIF first, WebP next, JPEG for mail and previews of links.</summary>
public enum PictureFormat { Avif, Webp, Jpg }

public static class PictureFormats
{
    /// <summary>Edges in pixels; a size outside the list does not exist.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 480, 640, 960, 1280];

    public static string Extension(this PictureFormat format) => format switch
    {
        PictureFormat.Avif => "avif",
        PictureFormat.Webp => "webp",
        PictureFormat.Jpg => "jpg",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    public static string ContentType(this PictureFormat format) => format is PictureFormat.Jpg ? "image/jpeg" : $"image/{format.Extension()}";
}
