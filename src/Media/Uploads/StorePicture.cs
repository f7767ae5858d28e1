using Marketplace.Media.Files;
using Marketplace.Shared;

namespace Marketplace.Media.Uploads;

/// <summary>A pending picture: what to keep it by, its key in <c>PictureUrls</c>, and its size in pixels.</summary>
public sealed record StoredPicture(Guid FileId, string Key, int Width, int Height);

/// <summary>
/// Takes a picture for the shop. The sender's bytes, name and type are never served: a clean master is kept under a name made here.
/// Pending until the use case that wants it calls <see cref="KeepFiles.KeepFileAsync"/> and saves.
/// </summary>
public sealed class StorePicture
{
    public const int MaxBytes = CleanPicture.MaxBytes;
    private const int KeptEdge = 1600;
    private readonly CleanPicture _clean;
    private readonly AddFile _files;

    internal StorePicture(CleanPicture clean, AddFile files) => (_clean, _files) = (clean, files);

    /// <summary>
    /// Refuses field "picture" with PictureTooLarge, PictureKind, PictureHeic, PictureTooManyPixels, PictureTooManyScans or PictureBroken.
    /// Saves: call it before the use case has written anything.
    /// </summary>
    public async Task<Result<StoredPicture>> ExecuteAsync(Stream upload, string owner, CancellationToken cancel)
    {
        var cleaned = await _clean.ExecuteAsync(await UploadBytes.ReadAsync(upload, MaxBytes, cancel), KeptEdge, cancel);
        if (cleaned.Value is not { } picture) return Result.Refused<StoredPicture>(cleaned.Errors);
        var id = Guid.CreateVersion7();
        var key = $"u-{id:N}";
        await _files.ExecuteAsync(new NewFile(id, FileKind.Public, owner, FileKeys.Picture(key), "image/webp", picture.Content), cancel);
        return Result.Ok(new StoredPicture(id, key, picture.Width, picture.Height));
    }
}
