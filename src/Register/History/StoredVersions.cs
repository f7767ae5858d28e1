using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Register;

/// <summary>What the database holds of some codes: versions by code, and keys that the other kind (sample or register) occupies.</summary>
internal sealed class StoredVersions<T>(RegisterColumns<T> columns, bool isSample) where T : FactVersion
{
    private readonly Dictionary<string, List<T>> _byCode = [];
    private readonly HashSet<string> _takenKeys = [];

    public IReadOnlyCollection<T> Of(string code) => _byCode.GetValueOrDefault(code, []);

    public bool IsTaken(string key) => _takenKeys.Contains(key);

    public DateTimeOffset? LatestOf(string key, string code) =>
        Of(code).Where(v => columns.KeyOf(v) == key).Select(v => (DateTimeOffset?)v.RecordedAt).Max();

    /// <summary>The same versions of a code in both.</summary>
    public bool Same(StoredVersions<T> other, string code)
    {
        var own = Of(code);
        return own.Count == other.Of(code).Count
            && own.Select(v => (columns.KeyOf(v), v.RecordedAt)).ToHashSet().SetEquals(other.Of(code).Select(v => (columns.KeyOf(v), v.RecordedAt)));
    }

    /// <summary>Reads the table once, as a folder usually names most of it.</summary>
    public static async Task<StoredVersions<T>> LoadAllAsync(
        DbContext db, RegisterColumns<T> columns, HashSet<string> codes, bool isSample, CancellationToken cancel)
    {
        var stored = new StoredVersions<T>(columns, isSample);
        if (codes.Count == 0) return stored;
        await foreach (var version in db.Set<T>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
            if (codes.Contains(columns.CodeOf(version))) stored.Add(version);
        return stored;
    }

    /// <summary>
    /// Within a transaction: takes the rows of these codes for its rest, then reads them. Whoever claims the same code waits, and reads
    /// what was written meanwhile.
    /// </summary>
    public static async Task<StoredVersions<T>> ClaimAsync(
        DbContext db, RegisterColumns<T> columns, IReadOnlyList<string> codes, bool isSample, CancellationToken cancel)
    {
        var rows = db.Set<T>().Where(columns.CodeIsIn(codes));
        await rows.ExecuteUpdateAsync(set => set.SetProperty(v => v.IsSample, v => v.IsSample), cancel);
        var stored = new StoredVersions<T>(columns, isSample);
        await foreach (var version in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel)) stored.Add(version);
        return stored;
    }

    private void Add(T version)
    {
        if (version.IsSample != isSample)
        {
            _takenKeys.Add(columns.KeyOf(version));
            return;
        }
        var code = columns.CodeOf(version);
        if (!_byCode.TryGetValue(code, out var versions)) _byCode.Add(code, versions = []);
        versions.Add(version);
    }
}
