using Microsoft.EntityFrameworkCore;

namespace Marketplace.Media.Files;

/// <summary>Every row has its file and every file its row (invariant I14).</summary>
public sealed class CheckFiles
{
    private readonly DbContext _db;
    private readonly IFileStore _store;

    internal CheckFiles(DbContext db, IFileStore store) => (_db, _store) = (db, store);

    /// <returns>What is wrong, in a sentence; null = nothing. What is stored or swept meanwhile is no fault.</returns>
    public async Task<string?> ExecuteAsync(CancellationToken cancel)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var key in _store.ListAsync(cancel)) files.Add(key);
        var rows = await _db.Set<StoredFile>().Select(f => new { f.Key, f.State }).ToListAsync(cancel);
        var lost = new List<string>();
        foreach (var row in rows.Where(r => r.State == FileState.Kept && !files.Contains(r.Key)))
            if (!await IsThereAsync(row.Key, cancel)) lost.Add(row.Key);
        var stray = new List<string>();
        foreach (var key in files.Except(rows.Select(r => r.Key)))
            if (!FileKeys.IsKey(key) || await IsThereAsync(key, cancel)) stray.Add(key);
        if (lost.Count > 0) return $"{lost.Count} kept files are gone, the first is \"{lost[0]}\"";
        return stray.Count > 0 ? $"{stray.Count} files belong to no row, the first is \"{stray[0]}\"" : null;
    }

    private async Task<bool> IsThereAsync(string key, CancellationToken cancel)
    {
        await using var file = await _store.OpenAsync(key, cancel);
        return file is not null;
    }
}
