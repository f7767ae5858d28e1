using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.ListingImport.Files;
using Marketplace.Media.Files;
using Marketplace.Media.Uploads;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.ListingImport;

/// <summary>Adds archives of pictures to an import that was looked at, and begins it. Errors: Pictures; the whole form.</summary>
public sealed class StartImport(DbContext db, StoreBundle bundles, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public const int MostBytes = 15 * 1024 * 1024;
    private const int MostBundles = 20;

    /// <param name="archive">Can be sought in.</param>
    public async Task<Result> AddPicturesAsync(Guid id, Stream archive, CancellationToken cancel)
    {
        if (await Own(id).Where(r => r.State == ImportState.Checked).Select(r => r.ProducerCode).SingleOrDefaultAsync(cancel) is not { } producer)
            return Refused("", ImportTexts.NotToStart);
        if (CountIn(archive) is not { } count) return Refused("Pictures", ImportTexts.NotAZip);
        var content = new byte[archive.Length];
        archive.Position = 0;
        await archive.ReadExactlyAsync(content, cancel);
        var file = await bundles.ExecuteAsync(content, DraftPhotos.OwnerOf(producer), cancel);
        return await db.InTransactionAsync(async c =>
        {
            await LockAsync(id, c);
            var run = await Own(id).SingleAsync(c);
            if (run.State != ImportState.Checked) return Refused("", ImportTexts.NotToStart);
            if (run.Bundles.Count >= MostBundles) return Refused("Pictures", ImportTexts.TooManyPictures);
            run.Bundles = [.. run.Bundles, new ImportBundle(file, count)];
            return Result.Ok();
        }, cancel);
    }

    public Task<Result> ExecuteAsync(Guid id, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        await LockAsync(id, c);
        if (await Own(id).SingleOrDefaultAsync(c) is not { } run) return Refused("", ImportTexts.NoSuchImport);
        var now = clock.GetUtcNow();
        if (run.IsStuckAt(now))
        {
            GoOn(run);
            return Result.Ok();
        }
        if (run.State != ImportState.Checked) return Refused("", ImportTexts.NotToStart);
        var isBusy = await db.Set<ImportRun>().AnyAsync(
            r => r.ProducerCode == run.ProducerCode && (r.State == ImportState.Running || r.State == ImportState.Undoing), c);
        if (isBusy) return Refused("", ImportTexts.AnotherRuns);
        foreach (var bundle in run.Bundles)
            if (!await db.KeepFileAsync(bundle.FileId, DraftPhotos.OwnerOf(run.ProducerCode), c)) return Refused("Pictures", ImportTexts.PicturesGone);
        run.State = ImportState.Running;
        run.StartedAt = run.MovedAt = now;
        audit.Note("listings.import-started", $"import:{run.Id:N}", "", $"{run.ProducerCode} {run.FileName}");
        GoOn(run);
        return Result.Ok();
    }, cancel);

    private void GoOn(ImportRun run)
    {
        if (run.State == ImportState.Undoing) db.Enqueue(new UndoStep(run.Id, run.ChangesUndone));
        else if (run.PicturesDone < run.Pictures) db.Enqueue(new ImportPictures(run.Id, run.PicturesDone));
        else db.Enqueue(new ImportStep(run.Id, run.Place));
    }

    /// <returns>Null = no archive, or more than one may hold.</returns>
    private static int? CountIn(Stream archive)
    {
        if (archive.Length > MostBytes || !ZipDoor.IsZip(archive)) return null;
        try
        {
            using var zip = ZipDoor.Open(archive, ImportPicturesHandler.Limits);
            return zip is null ? null : ImportPicturesHandler.Files(zip).Count();
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private Task LockAsync(Guid id, CancellationToken cancel) => Own(id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Rows, r => r.Rows), cancel);

    private IQueryable<ImportRun> Own(Guid id) => db.Set<ImportRun>().Where(r => r.Id == id).OwnedBy(user, ProducerRight.Shop, r => r.ProducerCode);

    private static Result Refused(string field, Message why) => Result.Refused(new FieldError(field, why));
}
