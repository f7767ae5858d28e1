using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Media.Uploads;

/// <summary>Why a file is not taken, in words that say what to do instead.</summary>
internal static class UploadReasons
{
    private static readonly ResourceManager _texts = new("Marketplace.Media.Uploads.UploadTexts", typeof(UploadReasons).Assembly);

    public static Message PictureTooLarge { get; } = new(_texts, nameof(PictureTooLarge), CleanPicture.MaxBytes / (1024 * 1024));
    public static Message PictureKind { get; } = new(_texts, nameof(PictureKind));
    public static Message PictureHeic { get; } = new(_texts, nameof(PictureHeic));
    public static Message PictureTooManyPixels { get; } = new(_texts, nameof(PictureTooManyPixels));
    public static Message PictureTooManyScans { get; } = new(_texts, nameof(PictureTooManyScans));
    public static Message PictureBroken { get; } = new(_texts, nameof(PictureBroken));
    public static Message PaperKind { get; } = new(_texts, nameof(PaperKind));
}
