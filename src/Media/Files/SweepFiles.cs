using Marketplace.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Media.Files;

/// <summary>Deletes what nobody kept within a day, and what was discarded. May be stopped anywhere and run by two nodes at once.</summary>
public sealed class SweepFiles
{
    private const int AtOnce = 500;
    private readonly DbContext _db;
    private readonly IFileStore _store;
    private readonly PictureVariants _sizes;
    private readonly TimeProvider _clock;

    internal SweepFiles(DbContext db, IFileStore store, PictureVariants sizes, TimeProvider clock)
    {
        _db = db;
        _store = store;
        _sizes = sizes;
        _clock = clock;
    }

    /// <summary>A form may stay open that long between its picture and its other fields.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromDays(1);

    /// <returns>How many files went.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        var before = _clock.GetUtcNow() - Patience;
        await _db.Set<StoredFile>().Where(f => f.State == FileState.Pending && f.CreatedAt < before)
            .ExecuteUpdateAsync(s => s.SetProperty(f => f.State, FileState.Discarded), cancel);
        var gone = 0;
        while (true)
        {
            var files = await _db.Set<StoredFile>().AsNoTracking().Where(f => f.State == FileState.Discarded)
                .OrderBy(f => f.Id).Take(AtOnce).ToListAsync(cancel);
            if (files.Count == 0) return gone;
            foreach (var file in files) gone += await DeleteAsync(file, cancel);
        }
    }

    private async Task<int> DeleteAsync(StoredFile file, CancellationToken cancel)
    {
        await _store.DeleteAsync(file.Key, cancel);
        if (file.Kind is FileKind.Public) _sizes.Delete(Path.GetFileNameWithoutExtension(file.Key));
        return await _db.Set<StoredFile>().Where(f => f.Id == file.Id).ExecuteDeleteAsync(cancel);
    }
}
