using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Register;

/// <summary>Versions to write: those no longer the latest give way before the new ones come, as a key has one latest version at any time.</summary>
/// <param name="known">What was recorded later than that is not known yet, and not the latest.</param>
internal sealed class FactWriting<T>(RegisterFile<T> file, DateTimeOffset known) where T : FactVersion
{
    private const int Batch = 2000;

    private readonly List<T> _added = [];
    private readonly List<T> _dropped = [];
    private readonly List<T> _superseded = [];

    public bool ChangesAnything => _added.Count + _dropped.Count > 0;

    public void Add(SettledCode<T> settled)
    {
        foreach (var history in settled.Histories.Where(h => h.Added.Count > 0))
        {
            _added.AddRange(history.Added.Select(a => a.Version));
            _dropped.AddRange(history.Dropped);
            var latest = history.Versions.LastOrDefault(v => v.RecordedAt <= known);
            var superseded = history.Versions.Where(v => v.IsLatest && v != latest).ToList();
            foreach (var version in superseded) version.IsLatest = false;
            _superseded.AddRange(superseded);
            if (latest is not null) latest.IsLatest = true;
        }
    }

    public async Task SaveAsync(DbContext db, TouchedFacts touched, CancellationToken cancel)
    {
        if (!ChangesAnything) return;
        await SaveAsync(db, _dropped, EntityState.Deleted, cancel);
        await SaveAsync(db, _superseded, EntityState.Modified, cancel);
        await SaveAsync(db, _added, EntityState.Added, cancel);
        touched.Files.Add(file.Name);
        foreach (var version in _added.Concat(_superseded).Concat(_dropped)) file.Rules.Touch(version, touched);
    }

    private static async Task SaveAsync(DbContext db, List<T> versions, EntityState state, CancellationToken cancel)
    {
        foreach (var batch in versions.Chunk(Batch))
        {
            foreach (var version in batch) db.Entry(version).State = state;
            await db.SaveChangesAsync(cancel);
            foreach (var version in batch) db.Entry(version).State = EntityState.Detached;
        }
    }
}
