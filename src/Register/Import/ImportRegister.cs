using System.Data.Common;
using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Register;

/// <param name="Folder">Holds the CSV files; any may be missing.</param>
public sealed record ImportRegisterCommand(string Folder)
{
    /// <summary>Says what would happen and writes nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Writes nothing when anything is refused.</summary>
    public bool Strict { get; init; }

    /// <summary>The rows are demonstration data: flagged, and apart from the register's.</summary>
    public bool IsSample { get; init; }
}

/// <summary>
/// Takes a folder of register files in: all is read and judged before the one transaction that writes it, so that the shop goes on
/// selling meanwhile and an import killed half-way has done nothing. What people record meanwhile stays, and stays newer.
/// </summary>
public sealed class ImportRegister(
    DbContext db, IEnumerable<RegisterFile> files, IEnumerable<IReferenceCodes> references, IEnumerable<IFactsWritten> readers, TimeProvider clock)
{
    /// <summary>Kept with each version that an import brings.</summary>
    public const string RecordedBy = "import";

    private const int Attempts = 5;

    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public async Task<ImportReport> ExecuteAsync(ImportRegisterCommand command, CancellationToken cancel)
    {
        if (!Directory.Exists(command.Folder)) throw new DirectoryNotFoundException(command.Folder);
        for (var attempt = 1; ; attempt++)
        {
            var instant = FactInstant.Truncate(clock.GetUtcNow());
            var plans = await PlanAsync(command, new ImportRun(instant, RecordedBy, command.IsSample, await KnownCodes.LoadAsync(references, cancel)), cancel);
            var report = Report(command, plans);
            if (command.DryRun || command.Strict && report.HasErrors) return report;
            if (plans.TrueForAll(p => !p.ChangesAnything)) return report with { WasWritten = true };
            try
            {
                return await WriteAsync(command, plans, instant, cancel);
            }
            catch (Exception problem) when (attempt < Attempts && problem is DbUpdateException or DbException { IsTransient: true })
            {
                // Another wrote the same new key at the same moment.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<List<IFilePlan>> PlanAsync(ImportRegisterCommand command, ImportRun run, CancellationToken cancel)
    {
        var plans = new List<IFilePlan>();
        foreach (var file in files)
        {
            var codes = await file.CodesAsync(db, run.IsSample, cancel);
            run.Known.Add(file.Name, codes);
            var path = Path.Combine(command.Folder, file.Name);
            if (!Path.Exists(path) && new FileInfo(path).LinkTarget is null) continue;
            var plan = await file.PlanAsync(db, path, run, cancel);
            codes.UnionWith(plan.Codes);
            if (file.CodeSet is { } set) run.Known.Extend(set, plan.Codes);
            plans.Add(plan);
        }
        return plans;
    }

    private async Task<ImportReport> WriteAsync(ImportRegisterCommand command, List<IFilePlan> plans, DateTimeOffset now, CancellationToken cancel)
    {
        var touched = new TouchedFacts();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var plan in plans) await plan.ClaimAsync(db, cancel);
        var report = Report(command, plans);
        if (command.Strict && report.HasErrors) return report;
        foreach (var plan in plans) await plan.WriteAsync(db, touched, cancel);
        foreach (var reader in readers) await reader.OnWrittenAsync(db, touched, now, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return report with { WasWritten = true };
    }

    private ImportReport Report(ImportRegisterCommand command, List<IFilePlan> plans) => new(
        [.. plans.Select(p => p.Count)],
        [.. FolderNames.Unknown(command.Folder, [.. files.Select(f => f.Name)]), .. plans.SelectMany(p => p.Problems)]);
}
