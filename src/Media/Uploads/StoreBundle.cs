using Marketplace.Media.Files;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Media.Uploads;

/// <summary>
/// Takes an archive that only this program reads, as it is: private, without a ticket for anybody. Pending until the use case that wants it
/// calls <see cref="KeepFiles.KeepFileAsync"/> and saves; what is in it is each looked at when it is taken out.
/// </summary>
public sealed class StoreBundle
{
    private readonly DbContext _db;
    private readonly AddFile _files;
    private readonly IFileStore _store;

    internal StoreBundle(DbContext db, AddFile files, IFileStore store) => (_db, _files, _store) = (db, files, store);

    /// <summary>Saves: call it before the use case has written anything.</summary>
    /// <returns>What to keep it by.</returns>
    public Task<Guid> ExecuteAsync(byte[] content, string owner, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7();
        return _files.ExecuteAsync(new NewFile(id, FileKind.Private, owner, FileKeys.Paper(id, "zip"), "application/zip", content), cancel);
    }

    /// <returns>Null when <paramref name="owner"/> has no such file any more.</returns>
    public async Task<Stream?> OpenAsync(Guid id, string owner, CancellationToken cancel)
    {
        var key = await _db.Set<StoredFile>().Where(f => f.Id == id && f.Owner == owner && f.State != FileState.Discarded).Select(f => f.Key)
            .SingleOrDefaultAsync(cancel);
        if (key is null || await _store.OpenAsync(key, cancel) is not { } file) return null;
        if (file.CanSeek) return file;
        await using (file)
        {
            var copy = new MemoryStream();
            await file.CopyToAsync(copy, cancel);
            copy.Position = 0;
            return copy;
        }
    }
}
