using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Register;

/// <summary>
/// One file of the register. A module describes its own by deriving from <see cref="RegisterFile{T}"/> and registers it as a singleton
/// <see cref="RegisterFile"/>; files are read in order of registration, so a file refers only to files registered before it.
/// </summary>
public abstract class RegisterFile
{
    private protected RegisterFile(string name) => Name = name;

    /// <summary>File name in the folder: "producers.csv".</summary>
    public string Name { get; }

    internal abstract Task<IFilePlan> PlanAsync(DbContext db, string path, ImportRun run, CancellationToken cancel);

    internal abstract Task ExportAsync(DbContext db, TextWriter to, CancellationToken cancel);

    /// <summary>Codes of the database that other files may refer to: samples only for samples.</summary>
    internal abstract Task<HashSet<string>> CodesAsync(DbContext db, bool isSample, CancellationToken cancel);
}

/// <summary>A file whose rows are versions of <typeparamref name="T"/>. The first key column is the code that other files refer to.</summary>
public abstract class RegisterFile<T> : RegisterFile where T : FactVersion
{
    private readonly Lazy<RegisterColumns<T>> _columns;

    protected RegisterFile(string name) : base(name) => _columns = new(() =>
    {
        var columns = new RegisterColumns<T>();
        Define(columns);
        return columns.Complete();
    });

    internal RegisterColumns<T> Columns => _columns.Value;

    /// <summary>Names the columns in the order in which export writes them; recorded_at and void are added where not named.</summary>
    protected abstract void Define(RegisterColumns<T> columns);

    /// <summary>Rules between columns of one row. Not asked for a void row, nor when a column of the row was refused.</summary>
    protected internal virtual void Check(RowCheck<T> row)
    {
    }

    /// <summary>Given when rows of one code are periods that may not overlap within what is known at any instant.</summary>
    protected internal virtual PeriodRule<T>? Periods => null;

    /// <summary>Told of each version that is written or no longer the latest, to say which products show it.</summary>
    protected internal virtual void Touch(T version, TouchedCatalog touched)
    {
    }

    internal override async Task<IFilePlan> PlanAsync(DbContext db, string path, ImportRun run, CancellationToken cancel)
    {
        var rows = new RowReader<T>(this, run).Read(path);
        var stored = await StoredVersions<T>.LoadAsync(db, Columns, rows.Accepted, run.IsSample, cancel);
        return FilePlan<T>.Of(this, rows, stored);
    }

    internal override Task ExportAsync(DbContext db, TextWriter to, CancellationToken cancel) => VersionExport.WriteAsync(db, Columns, to, cancel);

    internal override Task<HashSet<string>> CodesAsync(DbContext db, bool isSample, CancellationToken cancel) => StoredVersions<T>.CodesAsync(db, Columns, isSample, cancel);
}
