using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Producers;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.ListingImport;

/// <summary>
/// Takes a producer's file and says what would come of it: nothing is written but the rows as they were read, each with its outcome. The file
/// itself is not kept, and imports older than a month go. Errors: File; the whole form (not their producer).
/// </summary>
public sealed class CheckImport(DbContext db, ClassificationBook classification, ICurrentUser user, TimeProvider clock)
{
    private static readonly TimeSpan _kept = TimeSpan.FromDays(30);
    private const int AtOnce = 500;

    /// <param name="file">Can be sought in.</param>
    /// <param name="fileName">As its sender calls it.</param>
    /// <returns>The import's id.</returns>
    public async Task<Result<Guid>> ExecuteAsync(string producerCode, Stream file, string fileName, CancellationToken cancel)
    {
        if (user.Id is not { } person || !user.May(ProducerRight.Shop, producerCode))
            return Result.Refused<Guid>(new FieldError("", ImportTexts.NoSuchImport));
        var read = ReadSheet.Execute(file);
        if (read.Value is not { } sheet) return Result.Refused<Guid>(read.Errors);
        var isSample = await db.WritesSampleAsync(user, producerCode, cancel);
        var now = clock.GetUtcNow();
        var run = new ImportRun
        {
            Id = Guid.CreateVersion7(now), ProducerCode = producerCode, By = person, FileName = OutsideText.Cut(OutsideText.Tidy(fileName), 120),
            CreatedAt = now, Rows = sheet.Rows.Count, IsSample = isSample,
            Places = sheet.Places.ToDictionary(p => p.Key.Key, p => p.Value + 1),
        };
        var rows = new ImportRows(run, classification).Of(sheet);
        await ForeseeAsync(run, rows, cancel);
        await KeepAsync(run, rows, cancel);
        return Result.Ok(run.Id);
    }

    private async Task ForeseeAsync(ImportRun run, IReadOnlyList<(ImportRow Row, TypedRow Typed)> rows, CancellationToken cancel)
    {
        var good = rows.Where(r => r.Row.Outcome != RowOutcome.Refused).ToList();
        var known = await LoadAsync(db, run, good, isWriting: false, cancel);
        var plan = new PlanProduct(known, run);
        foreach (var product in good.GroupBy(r => r.Row.Product))
        {
            if (plan.Execute([.. product]) is not { } planned) continue;
            if (planned.Product.IsNew) known.OpenDrafts++;
            planned.Product.Content = planned.Content;
            foreach (var pack in planned.Packs) planned.Product.Live[pack.Id] = pack.After;
        }
    }

    /// <summary>What the producer has of what the rows name.</summary>
    internal static Task<KnownCatalogue> LoadAsync(
        DbContext db, ImportRun run, IReadOnlyList<(ImportRow Row, TypedRow Typed)> rows, bool isWriting, CancellationToken cancel) =>
        KnownCatalogue.LoadAsync(
            db, run.ProducerCode, run.IsSample, rows.Select(r => r.Typed.Sku).ToHashSet(StringComparer.OrdinalIgnoreCase),
            rows.Select(r => r.Typed.Key).Where(k => k.Length > 0).ToHashSet(StringComparer.Ordinal), isWriting, cancel);

    private Task KeepAsync(ImportRun run, IReadOnlyList<(ImportRow Row, TypedRow Typed)> rows, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        var before = run.CreatedAt - _kept;
        await db.Set<ImportRun>().Where(r => r.ProducerCode == run.ProducerCode && r.CreatedAt < before).ExecuteDeleteAsync(c);
        db.Add(run);
        foreach (var some in rows.Chunk(AtOnce))
        {
            db.AddRange(some.Select(r => r.Row));
            await db.SaveChangesAsync(c);
            db.ChangeTracker.Clear();
        }
    }, cancel);
}
