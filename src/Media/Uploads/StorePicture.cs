using System.Resources;
using Marketplace.Media.Codecs;
using Marketplace.Shared;

namespace Marketplace.Media.Uploads;

/// <summary>A kept upload: its key in <c>PictureUrls</c>, and its size in pixels.</summary>
public sealed record StoredPicture(string Key, int Width, int Height);

/// <summary>
/// Takes a picture from a user. Its bytes are never served: it is checked, decoded, and written anew without metadata under a name
/// made here. JPEG, PNG and WebP to 15 MB, 40 megapixels and 12,000 px an edge; the sender's file name and type are not looked at.
/// </summary>
public sealed class StorePicture
{
    public const int MaxBytes = 15 * 1024 * 1024;
    private const int KeptEdge = 1600;
    private static readonly ResourceManager _texts = new("Marketplace.Media.Uploads.UploadTexts", typeof(StorePicture).Assembly);
    private readonly MediaFolders _folders;
    private readonly IPictureCodec _codec;
    private readonly EncoderGate _gate;

    internal StorePicture(MediaFolders folders, IPictureCodec codec, EncoderGate gate) => (_folders, _codec, _gate) = (folders, codec, gate);

    /// <summary>Refuses field "picture" with PictureTooLarge, PictureKind, PictureTooManyPixels or PictureBroken.</summary>
    public async Task<Result<StoredPicture>> ExecuteAsync(Stream upload, CancellationToken cancel)
    {
        if (await ReadAsync(upload, cancel) is not { } file) return Refuse("PictureTooLarge");
        if (PictureHeader.Read(file) is not { } header) return Refuse("PictureKind");
        if (!header.IsWithinLimits) return Refuse("PictureTooManyPixels");
        try
        {
            using var clean = new MemoryStream();
            var size = await _gate.RunAsync(() => _codec.WriteClean(new MemoryStream(file, writable: false), clean, KeptEdge), cancel);
            var key = $"u-{Guid.CreateVersion7():N}";
            await MediaFolders.WriteAsync(Path.Combine(_folders.Originals, key + ".webp"), clean.ToArray(), cancel);
            return Result.Ok(new StoredPicture(key, size.Width, size.Height));
        }
        catch (InvalidDataException)
        {
            return Refuse("PictureBroken");
        }
    }

    private static Result<StoredPicture> Refuse(string why) =>
        Result.Refused<StoredPicture>(new FieldError("picture", new Message(_texts, why, MaxBytes / (1024 * 1024))));

    /// <summary>Null when there is more than the cap; no more than that is ever read.</summary>
    private static async Task<byte[]?> ReadAsync(Stream upload, CancellationToken cancel)
    {
        using var file = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await upload.ReadAsync(buffer, cancel)) > 0;)
        {
            if (file.Length + read > MaxBytes) return null;
            file.Write(buffer, 0, read);
        }
        return file.ToArray();
    }
}
