using Marketplace.Media.Pictures;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Media.Files;

/// <summary>What a use case does with files, in its own unit of work: nothing counts before it saves.</summary>
public static class KeepFiles
{
    /// <summary>The file stays from the caller's save on, and a picture's sizes are made. Keeping one twice does no harm.</summary>
    /// <returns>False when <paramref name="owner"/> has no such file: unknown, another's, or swept already.</returns>
    public static async Task<bool> KeepFileAsync(this DbContext db, Guid id, string owner, CancellationToken cancel)
    {
        if (await FindAsync(db, id, owner, cancel) is not { } file) return false;
        if (file is { State: FileState.Pending, Kind: FileKind.Public }) db.Enqueue(new MakeSizes(Path.GetFileNameWithoutExtension(file.Key)));
        file.State = FileState.Kept;
        return true;
    }

    /// <summary>The file goes with the next sweep after the caller's save.</summary>
    /// <returns>False when <paramref name="owner"/> has no such file.</returns>
    public static async Task<bool> DiscardFileAsync(this DbContext db, Guid id, string owner, CancellationToken cancel)
    {
        if (await FindAsync(db, id, owner, cancel) is not { } file) return false;
        file.State = FileState.Discarded;
        return true;
    }

    /// <returns>MIME type of the file: "image/webp", "application/pdf"; null when <paramref name="owner"/> has no such file.</returns>
    public static async Task<string?> TypeOfFileAsync(this DbContext db, Guid id, string owner, CancellationToken cancel) =>
        (await FindAsync(db, id, owner, cancel))?.ContentType;

    private static Task<StoredFile?> FindAsync(DbContext db, Guid id, string owner, CancellationToken cancel) =>
        db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == id && f.Owner == owner && f.State != FileState.Discarded, cancel);
}
