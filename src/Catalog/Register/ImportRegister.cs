using Marketplace.Catalog.Listings;
using Marketplace.Shared.Facts;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Register;

/// <param name="Folder">Holds the CSV files; any may be missing.</param>
/// <param name="DryRun">Says what would happen and writes nothing.</param>
/// <param name="Strict">Writes nothing when anything is refused.</param>
/// <param name="IsSample">The rows are demonstration data: flagged, and apart from the register's.</param>
public sealed record ImportRegisterCommand(string Folder, bool DryRun = false, bool Strict = false, bool IsSample = false);

/// <summary>
/// Takes a folder of register files in: all is read and judged before the one transaction that writes it, so that the shop goes on
/// selling meanwhile and an import killed half-way has done nothing.
/// </summary>
public sealed class ImportRegister(DbContext db, IEnumerable<RegisterFile> files, ListingProjection listings, TimeProvider clock)
{
    private const int Attempts = 5;

    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Others kept writing the register meanwhile.</exception>
    public async Task<ImportReport> ExecuteAsync(ImportRegisterCommand command, CancellationToken cancel)
    {
        if (!Directory.Exists(command.Folder)) throw new DirectoryNotFoundException(command.Folder);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var edition = await RegisterEdition.CurrentAsync(db, cancel);
            var run = new ImportRun(FactInstant.Truncate(clock.GetUtcNow()), command.IsSample, await KnownCodes.LoadAsync(db, cancel));
            var plans = await PlanAsync(command.Folder, run, cancel);
            var report = new ImportReport([.. plans.Select(p => p.Count)], [.. Strangers(command.Folder), .. plans.SelectMany(p => p.Problems)], WasWritten: false);
            if (command.DryRun || command.Strict && report.HasErrors) return report;
            if (plans.TrueForAll(p => !p.ChangesAnything) || await WriteAsync(plans, edition, run.Instant, cancel)) return report with { WasWritten = true };
        }
        throw new DbUpdateConcurrencyException("The register was changed by others meanwhile.");
    }

    private async Task<List<IFilePlan>> PlanAsync(string folder, ImportRun run, CancellationToken cancel)
    {
        var plans = new List<IFilePlan>();
        foreach (var file in files)
        {
            var codes = await file.CodesAsync(db, run.IsSample, cancel);
            run.Known.Add(file.Name, codes);
            var path = Path.Combine(folder, file.Name);
            if (!File.Exists(path)) continue;
            var plan = await file.PlanAsync(db, path, run, cancel);
            codes.UnionWith(plan.Codes);
            plans.Add(plan);
        }
        return plans;
    }

    private async Task<bool> WriteAsync(List<IFilePlan> plans, long edition, DateTimeOffset now, CancellationToken cancel)
    {
        var touched = new TouchedCatalog();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await RegisterEdition.ClaimAfterAsync(db, edition, cancel)) return false;
        foreach (var plan in plans) await plan.WriteAsync(db, touched, cancel);
        await listings.RefreshAsync(await touched.ListingsAsync(db, cancel), now, cancel);
        db.Publish(RegisterTopics.Facts, now);
        if (touched.Any) db.Publish(CatalogTopics.Shop, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>A misspelt file name would otherwise go unnoticed.</summary>
    private IEnumerable<RowProblem> Strangers(string folder) =>
        Directory.EnumerateFiles(folder, "*.csv").Select(path => Path.GetFileName(path))
            .Where(name => files.All(f => f.Name != name)).Order(StringComparer.Ordinal)
            .Select(name => new RowProblem(name, 1, "-", Reasons.UnknownFile, IsWarning: true));
}
