using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Register;

/// <summary>
/// One file of the register. A module describes its own by deriving from <see cref="RegisterFile{T}"/> and registers it as a singleton
/// <see cref="RegisterFile"/>; files are read in order of registration, so a file refers only to files registered before it.
/// </summary>
public abstract class RegisterFile
{
    private protected RegisterFile(string name) => Name = name;

    /// <summary>File name in the folder: "producers.csv".</summary>
    public string Name { get; }

    /// <summary>A set of reference codes that the file's codes belong to as well; null = only the file's own.</summary>
    public virtual string? CodeSet => null;

    internal abstract Task<IFilePlan> PlanAsync(DbContext db, string path, ImportRun run, CancellationToken cancel);

    internal abstract Task ExportAsync(DbContext db, TextWriter to, CancellationToken cancel);

    /// <summary>Codes of the database that other files may refer to: samples only for samples.</summary>
    internal abstract Task<HashSet<string>> CodesAsync(DbContext db, bool isSample, CancellationToken cancel);

    /// <summary>Which of these codes the database holds.</summary>
    internal abstract Task<HashSet<string>> CodesAmongAsync(DbContext db, IReadOnlyList<string> codes, bool isSample, CancellationToken cancel);

    /// <summary>Keys of versions recorded after an instant, "file: code at instant".</summary>
    internal abstract Task<IReadOnlyList<string>> RecordedAfterAsync(DbContext db, DateTimeOffset instant, CancellationToken cancel);

    /// <summary>In a transaction: of each fact the last version recorded until then is the latest.</summary>
    internal abstract Task SettleLatestAsync(DbContext db, DateTimeOffset known, TouchedFacts touched, CancellationToken cancel);
}

/// <summary>A file whose rows are versions of <typeparamref name="T"/>. The first key column is the code that other files refer to.</summary>
/// <param name="name">File name in the folder.</param>
/// <param name="rules">What must hold of each fact, whoever records it.</param>
public abstract class RegisterFile<T>(string name, FactRules<T> rules) : RegisterFile(name) where T : FactVersion
{
    private RegisterColumns<T>? _columns;

    internal FactRules<T> Rules => rules;

    internal RegisterColumns<T> Columns => _columns ??= Defined();

    /// <summary>Names the columns in the order in which export writes them; recorded_at and void are added where not named.</summary>
    protected abstract void Define(RegisterColumns<T> columns);

    internal override async Task<IFilePlan> PlanAsync(DbContext db, string path, ImportRun run, CancellationToken cancel)
    {
        var rows = new RowReader<T>(this, run).Read(path);
        if (Rules.CodePeriods is { } rule && rows.Accepted.Count > 0)
            rows.Refuse(new OverlappingCodes<T>(Columns, rule).Find(await db.Set<T>().AsNoTracking().ToListAsync(cancel), rows.Accepted), rule.Column);
        var codes = rows.Accepted.Select(r => Columns.CodeOf(r.Version)).ToHashSet();
        var stored = await StoredVersions<T>.LoadAllAsync(db, Columns, codes, run.IsSample, cancel);
        return new FilePlan<T>(this, rows, stored, run);
    }

    internal override Task ExportAsync(DbContext db, TextWriter to, CancellationToken cancel) => ExportRegister.WriteVersionsAsync(db, Columns, to, cancel);

    internal override async Task<HashSet<string>> CodesAsync(DbContext db, bool isSample, CancellationToken cancel) =>
        [.. await db.Set<T>().Where(v => isSample || !v.IsSample).Select(Columns.CodeField).Distinct().ToListAsync(cancel)];

    internal override async Task<HashSet<string>> CodesAmongAsync(DbContext db, IReadOnlyList<string> codes, bool isSample, CancellationToken cancel) =>
        [.. await db.Set<T>().Where(Columns.CodeIsIn(codes)).Where(v => isSample || !v.IsSample).Select(Columns.CodeField).Distinct().ToListAsync(cancel)];

    internal override async Task<IReadOnlyList<string>> RecordedAfterAsync(DbContext db, DateTimeOffset instant, CancellationToken cancel)
    {
        var versions = await db.Set<T>().AsNoTracking().Where(v => v.RecordedAt > instant).ToListAsync(cancel);
        return [.. versions.Select(v => $"{Name}: {Columns.CodeOf(v)} ({CellValue.Write(v.RecordedAt)})").Order(StringComparer.Ordinal)];
    }

    internal override Task SettleLatestAsync(DbContext db, DateTimeOffset known, TouchedFacts touched, CancellationToken cancel) =>
        LatestVersions.SettleAsync(db, this, known, touched, cancel);

    private RegisterColumns<T> Defined()
    {
        var columns = new RegisterColumns<T>();
        Define(columns);
        return columns.Complete();
    }
}
