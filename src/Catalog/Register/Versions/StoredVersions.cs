using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Register;

/// <summary>What the database holds of the codes that a folder names: versions by code, and keys that the other kind (sample or register) occupies.</summary>
internal sealed class StoredVersions<T> where T : FactVersion
{
    private readonly Dictionary<string, List<T>> _byCode = [];
    private readonly HashSet<string> _takenKeys = [];

    public IReadOnlyCollection<T> Of(string code) => _byCode.GetValueOrDefault(code, []);

    public bool IsTaken(string key) => _takenKeys.Contains(key);

    /// <summary>Reads the table once, as a folder usually names most of it.</summary>
    public static async Task<StoredVersions<T>> LoadAsync(DbContext db, RegisterColumns<T> columns, IEnumerable<Candidate<T>> rows, bool isSample, CancellationToken cancel)
    {
        var stored = new StoredVersions<T>();
        var wanted = rows.Select(r => columns.CodeOf(r.Version)).ToHashSet();
        if (wanted.Count == 0) return stored;
        await foreach (var version in db.Set<T>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            var code = columns.CodeOf(version);
            if (!wanted.Contains(code)) continue;
            if (version.IsSample != isSample) stored._takenKeys.Add(columns.KeyOf(version));
            else if (stored._byCode.TryGetValue(code, out var versions)) versions.Add(version);
            else stored._byCode.Add(code, [version]);
        }
        return stored;
    }

    public static async Task<HashSet<string>> CodesAsync(DbContext db, RegisterColumns<T> columns, bool isSample, CancellationToken cancel)
    {
        var code = columns.Keys[0].TextField ?? throw new InvalidOperationException("The first key column is a code.");
        return [.. await db.Set<T>().Where(v => isSample || !v.IsSample).Select(code).Distinct().ToListAsync(cancel)];
    }
}
