using System.Text.Json;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Catalog.Stock;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.ListingImport;

/// <summary>Takes an import back within a day. Error: the whole form.</summary>
public sealed class UndoImport(DbContext db, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public static TimeSpan Patience { get; } = TimeSpan.FromHours(24);

    public Task<Result> ExecuteAsync(Guid id, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        var now = clock.GetUtcNow();
        var since = now - Patience;
        var own = db.Set<ImportRun>().OwnedBy(user, ProducerRight.Shop, r => r.ProducerCode)
            .Where(r => r.Id == id && (r.State == ImportState.Done || r.State == ImportState.Stopped) && r.FinishedAt > since);
        if (await own.ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ImportState.Undoing).SetProperty(r => r.MovedAt, now), c) == 0)
            return Result.Refused(new FieldError("", ImportTexts.NotToUndo));
        audit.Note("listings.import-undone", $"import:{id:N}");
        db.Enqueue(new UndoStep(id, 0));
        return Result.Ok();
    }, cancel);
}

/// <param name="Place">So many changes were gone through: a job of another place has been done.</param>
internal sealed record UndoStep(Guid Import, int Place);

/// <summary>
/// Puts back what an import changed, the last first. What somebody touched since (wrote, published, decided) is left, and named. Stock goes back
/// by the difference, so that what was sold meanwhile stays sold.
/// </summary>
internal sealed class UndoStepHandler(DbContext db, ListingProjection listings, IAudit audit, TimeProvider clock) : IJobHandler<UndoStep>, IRunsInTransaction
{
    private const int AtOnce = 100;

    public async Task ExecuteAsync(UndoStep job, JobContext context, CancellationToken cancel)
    {
        var run = await db.Set<ImportRun>().SingleOrDefaultAsync(r => r.Id == job.Import, cancel);
        if (run is not { State: ImportState.Undoing } || run.ChangesUndone != job.Place) return;
        var changes = await db.Set<ImportChange>().Where(c => c.ImportId == run.Id && c.No <= run.Changes - run.ChangesUndone)
            .OrderByDescending(c => c.No).Take(AtOnce).ToListAsync(cancel);
        var drafts = await DraftsAsync([.. changes.Where(c => c.Kind != ImportChangeKind.PackChanged).Select(c => c.SubjectId)], cancel);
        var packs = new List<Guid>();
        foreach (var change in changes)
        {
            if (change.Kind != ImportChangeKind.PackChanged) change.IsTouched = !PutBack(run, change, drafts.GetValueOrDefault(change.SubjectId));
            else if (await PackBackAsync(change, cancel)) packs.Add(change.SubjectId);
            else change.IsTouched = true;
        }
        var now = clock.GetUtcNow();
        run.ChangesUndone += changes.Count;
        run.MovedAt = now;
        if (run.ChangesUndone < run.Changes && changes.Count > 0) db.Enqueue(new UndoStep(run.Id, run.ChangesUndone));
        else
        {
            run.State = ImportState.Undone;
            run.UndoneAt = now;
        }
        var products = await db.Set<Variant>().Where(v => packs.Contains(v.Id)).Select(v => v.ProductCode).Distinct().ToListAsync(cancel);
        await listings.RefreshAsync(products, now, cancel);
    }

    private async Task<Dictionary<Guid, ListingDraft>> DraftsAsync(List<Guid> ids, CancellationToken cancel)
    {
        var drafts = db.Set<ListingDraft>().Where(d => ids.Contains(d.Id));
        await drafts.ExecuteUpdateAsync(set => set.SetProperty(d => d.EditedAt, d => d.EditedAt), cancel);
        return await drafts.Include(d => d.Notes).ToDictionaryAsync(d => d.Id, cancel);
    }

    /// <summary>One that waits for an officer is taken back first, as its writers may do.</summary>
    private bool PutBack(ImportRun run, ImportChange change, ListingDraft? draft)
    {
        if (draft is null || !draft.State.IsOpen() || DraftWork.MarkOf(draft.Content) != change.After) return false;
        var now = clock.GetUtcNow();
        var isMade = change.Kind == ImportChangeKind.DraftMade;
        if (isMade) db.Add(draft.Note(DraftAct.Dropped, run.By, now));
        else if (draft.State == DraftState.Submitted) db.Add(draft.Note(DraftAct.TakenBack, run.By, now));
        if (isMade) draft.State = DraftState.Dropped;
        else if (draft.State == DraftState.Submitted) draft.State = DraftState.Draft;
        if (!isMade) draft.Content = JsonSerializer.Deserialize<DraftContent>(change.Before)!;
        draft.EditedAt = now;
        draft.Writers = draft.Writers.With(run.By);
        return true;
    }

    private async Task<bool> PackBackAsync(ImportChange change, CancellationToken cancel)
    {
        var (before, after) = (PackNumbers.OfToken(change.Before)!, PackNumbers.OfToken(change.After)!);
        if (!await db.PutPackBackAsync(change.SubjectId, before, after, cancel)) return false;
        audit.NotePackBack(change.SubjectId, before, after);
        return true;
    }
}
