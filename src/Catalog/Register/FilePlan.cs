using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Register;

/// <summary>What an import will do with one file; nothing is written before <see cref="WriteAsync"/>.</summary>
internal interface IFilePlan
{
    FileCount Count { get; }

    IReadOnlyList<RowProblem> Problems { get; }

    bool ChangesAnything { get; }

    /// <summary>Codes accepted from the folder, for files that refer to them.</summary>
    IEnumerable<string> Codes { get; }

    Task WriteAsync(DbContext db, TouchedCatalog touched, CancellationToken cancel);
}

internal sealed class FilePlan<T> : IFilePlan where T : FactVersion
{
    private const int Batch = 2000;

    private readonly RegisterFile<T> _file;
    private readonly List<T> _added = [];
    private readonly List<T> _dropped = [];
    private readonly List<T> _superseded = [];
    private int _new, _unchanged;

    private FilePlan(RegisterFile<T> file) => _file = file;

    public FileCount Count { get; private set; } = null!;

    public IReadOnlyList<RowProblem> Problems { get; private set; } = [];

    public bool ChangesAnything => _added.Count + _dropped.Count > 0;

    public IEnumerable<string> Codes { get; private set; } = [];

    public static FilePlan<T> Of(RegisterFile<T> file, RowsRead<T> rows, StoredVersions<T> stored)
    {
        var plan = new FilePlan<T>(file);
        var codes = new List<string>();
        foreach (var ofCode in rows.Accepted.GroupBy(r => file.Columns.CodeOf(r.Version)))
        {
            var settled = CodeSettlement<T>.Settle(file, [.. ofCode], stored, rows);
            foreach (var history in settled) plan.Add(history);
            if (settled.Any(h => h.Added.Count + h.Unchanged.Count > 0)) codes.Add(ofCode.Key);
        }
        plan.Codes = codes;
        plan.Problems = [.. rows.Problems.OrderBy(p => p.Line)];
        plan.Count = new FileCount(file.Name, plan._new, plan._added.Count - plan._new, plan._unchanged, rows.RefusedRows);
        return plan;
    }

    public async Task WriteAsync(DbContext db, TouchedCatalog touched, CancellationToken cancel)
    {
        foreach (var version in _superseded) version.IsLatest = false;
        await SaveAsync(db, _dropped, EntityState.Deleted, cancel);
        await SaveAsync(db, _superseded, EntityState.Modified, cancel);
        await SaveAsync(db, _added, EntityState.Added, cancel);
        foreach (var version in _added.Concat(_superseded).Concat(_dropped)) _file.Touch(version, touched);
    }

    private void Add(KeyHistory<T> history)
    {
        _unchanged += history.Unchanged.Count;
        if (history.Added.Count == 0) return;
        var added = history.Added.Select(a => a.Version).ToHashSet();
        if (history.Dropped.Count == 0 && history.Versions.TrueForAll(added.Contains)) _new++;
        history.Versions[^1].IsLatest = true;
        _superseded.AddRange(history.Versions[..^1].Where(v => v.IsLatest));
        _added.AddRange(added);
        _dropped.AddRange(history.Dropped);
    }

    private static async Task SaveAsync(DbContext db, List<T> versions, EntityState state, CancellationToken cancel)
    {
        foreach (var batch in versions.Chunk(Batch))
        {
            foreach (var version in batch) db.Entry(version).State = state;
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}
