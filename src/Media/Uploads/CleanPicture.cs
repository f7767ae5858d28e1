using Marketplace.Media.Codecs;
using Marketplace.Shared;

namespace Marketplace.Media.Uploads;

/// <summary>
/// Makes a picture of ours from a picture of a stranger: looked at before it is decoded, decoded once within a time, written anew as WebP in
/// sRGB, upright, without metadata. JPEG, PNG and WebP to 15 MB, 40 megapixels and 12,000 px an edge.
/// </summary>
internal sealed class CleanPicture(IPictureCodec codec, EncoderGate gate)
{
    public const int MaxBytes = 15 * 1024 * 1024;

    /// <summary>The largest honest photo takes a second or two.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(15);

    /// <param name="file">Null is a file beyond <see cref="MaxBytes"/>.</param>
    /// <param name="edge">No edge of the result is longer, in pixels.</param>
    public async Task<Result<CleanedPicture>> ExecuteAsync(byte[]? file, int edge, CancellationToken cancel)
    {
        if (file is null) return Refuse(UploadReasons.PictureTooLarge);
        if (PictureHeader.Read(file) is not { } header) return Refuse(PictureKind.IsHeic(file) ? UploadReasons.PictureHeic : UploadReasons.PictureKind);
        if (!header.IsWithinLimits) return Refuse(UploadReasons.PictureTooManyPixels);
        if (!header.IsQuicklyDecoded) return Refuse(UploadReasons.PictureTooManyScans);
        try
        {
            using var clean = new MemoryStream();
            using var source = new MemoryStream(file, writable: false);
            var size = await gate.RunAsync(() =>
            {
                using var time = new CancellationTokenSource(Budget);
                return codec.WriteClean(source, clean, edge, time.Token);
            }, cancel);
            return Result.Ok(new CleanedPicture(clean.ToArray(), size.Width, size.Height));
        }
        catch (InvalidDataException)
        {
            return Refuse(UploadReasons.PictureBroken);
        }
    }

    private static Result<CleanedPicture> Refuse(Message why) => Result.Refused<CleanedPicture>(new FieldError("picture", why));
}

internal sealed record CleanedPicture(byte[] Content, int Width, int Height);
