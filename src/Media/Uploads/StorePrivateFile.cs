using Marketplace.Media.Files;
using Marketplace.Shared;

namespace Marketplace.Media.Uploads;

/// <summary>A pending paper. <see cref="Length"/> in bytes.</summary>
public sealed record StoredPaper(Guid FileId, string ContentType, long Length);

/// <summary>
/// Takes a paper: a licence, a certificate's scan, evidence. A PDF is kept as it is and only ever sent as an attachment; a photo is
/// written anew, so that it says nothing of place and camera. Seen by nobody without a ticket (<see cref="FileTickets"/>).
/// </summary>
public sealed class StorePrivateFile
{
    public const int MaxBytes = CleanPicture.MaxBytes;
    private const int ReadableEdge = 2800;
    private readonly CleanPicture _clean;
    private readonly AddFile _files;

    internal StorePrivateFile(CleanPicture clean, AddFile files) => (_clean, _files) = (clean, files);

    /// <summary>
    /// Refuses as <see cref="StorePicture"/> does, field "file"; what is neither PDF nor picture with PaperKind.
    /// Saves: call it before the use case has written anything.
    /// </summary>
    public async Task<Result<StoredPaper>> ExecuteAsync(Stream upload, string owner, CancellationToken cancel)
    {
        var file = await UploadBytes.ReadAsync(upload, MaxBytes, cancel);
        if (file is not null && PictureKind.IsPdf(file)) return await StoreAsync(owner, "pdf", "application/pdf", file, cancel);
        var cleaned = await _clean.ExecuteAsync(file, ReadableEdge, cancel);
        if (cleaned.Value is { } picture) return await StoreAsync(owner, "webp", "image/webp", picture.Content, cancel);
        return Result.Refused<StoredPaper>([.. cleaned.Errors.Select(e => new FieldError("file", Worded(e.Message)))]);
    }

    private static Message Worded(Message why) => why.Key == UploadReasons.PictureKind.Key ? UploadReasons.PaperKind : why;

    private async Task<Result<StoredPaper>> StoreAsync(string owner, string extension, string type, byte[] content, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7();
        await _files.ExecuteAsync(new NewFile(id, FileKind.Private, owner, FileKeys.Paper(id, extension), type, content), cancel);
        return Result.Ok(new StoredPaper(id, type, content.Length));
    }
}
