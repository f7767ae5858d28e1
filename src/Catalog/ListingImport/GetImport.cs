using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.ListingImport;

/// <param name="Done">Rows and pictures, or changes that were undone, of <paramref name="Total"/>.</param>
/// <param name="Remaining">At the speed so far; null = not known yet.</param>
/// <param name="MayUndoUntil">Null = it cannot be undone.</param>
/// <param name="IsStuck">It has not moved for long: it may be begun again where it is.</param>
public sealed record ImportView(
    Guid Id, string ProducerCode, string FileName, ImportState State, DateTimeOffset CreatedAt,
    int Rows, int New, int Changed, int Unchanged, int Refused, int Pictures, int Changes, int Done, int Total, TimeSpan? Remaining,
    DateTimeOffset? MayUndoUntil, bool IsStuck, bool IsSample)
{
    public bool IsWorking => State is ImportState.Running or ImportState.Undoing;
}

/// <summary>One fault of a row, or what is to be said of it.</summary>
public sealed record ImportFault(int Line, string Sku, string Column, string Text);

/// <param name="Count">Rows with something to say, on all pages together.</param>
public sealed record ImportFaultPage(IReadOnlyList<ImportFault> Faults, int Count)
{
    public int LastPage => PageCount.Of(Count, GetImport.PageSize);
}

/// <summary>A draft that an import made or changed, or a pack.</summary>
/// <param name="DraftId">Null = a pack that is on sale.</param>
public sealed record ImportedThing(string Name, Guid? DraftId, bool IsNew, bool IsTouched);

public sealed record ImportedPage(IReadOnlyList<ImportedThing> Rows, int Count)
{
    public int LastPage => PageCount.Of(Count, GetImport.PageSize);
}

/// <summary>An import of a producer of one's own, as it stands.</summary>
public sealed class GetImport(DbContext db, ICurrentUser user, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <returns>Null when the person keeps no catalogue that has such an import.</returns>
    public async Task<ImportView?> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        if (await Own().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } run) return null;
        var counts = await db.Set<ImportRow>().Where(r => r.ImportId == id).GroupBy(r => r.Outcome).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return ViewOf(run, counts);
    }

    /// <summary>The latest imports of the producer.</summary>
    public async Task<IReadOnlyList<ImportView>> LatestAsync(string producerCode, CancellationToken cancel)
    {
        var runs = await Own().Where(r => r.ProducerCode == producerCode).OrderByDescending(r => r.CreatedAt).Take(20).ToListAsync(cancel);
        return [.. runs.Select(r => ViewOf(r, new Dictionary<RowOutcome, int>()))];
    }

    /// <summary>What is wrong, row by row in the order of the file.</summary>
    /// <param name="page">From 1; null = all of it, for a file.</param>
    public async Task<ImportFaultPage> FaultsAsync(Guid id, int? page, CancellationToken cancel)
    {
        var own = Own().Where(r => r.Id == id).Select(r => r.Id);
        var rows = db.Set<ImportRow>().AsNoTracking().Where(r => own.Contains(r.ImportId) && (r.Outcome == RowOutcome.Refused || r.Note != ""));
        var ordered = rows.OrderBy(r => r.Line).Select(r => new { r.Line, r.Sku, r.Faults, r.Note });
        var found = await (page is { } no ? ordered.Skip((no - 1) * PageSize).Take(PageSize) : ordered).ToListAsync(cancel);
        return new ImportFaultPage(
            [
                .. found.SelectMany(r => (IEnumerable<ImportFault>)
                [
                    .. r.Faults.Select(f => new ImportFault(r.Line, r.Sku, f.Column, f.Text)),
                    .. r.Note.Length > 0 ? [new ImportFault(r.Line, r.Sku, "", r.Note)] : Array.Empty<ImportFault>(),
                ]),
            ], await rows.CountAsync(cancel));
    }

    /// <summary>Pictures that were not taken, and why; the first fifty.</summary>
    public async Task<IReadOnlyList<RowFault>> PictureFaultsAsync(Guid id, CancellationToken cancel) =>
        await db.Set<ImportPicture>().AsNoTracking().OwnedBy(user, ProducerRight.Shop, p => p.ProducerCode)
            .Where(p => p.ImportId == id && p.Fault != "").OrderBy(p => p.Id).Take(PageSize).Select(p => new RowFault(p.Name, p.Fault)).ToListAsync(cancel);

    /// <summary>What was made and changed; after an undo what was left because somebody had touched it.</summary>
    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<ImportedPage> ImportedAsync(Guid id, int page, CancellationToken cancel)
    {
        var own = Own().Where(r => r.Id == id).Select(r => r.Id);
        var isUndone = await Own().AnyAsync(r => r.Id == id && r.State == ImportState.Undone, cancel);
        var changes = db.Set<ImportChange>().AsNoTracking().Where(c => own.Contains(c.ImportId) && (!isUndone || c.IsTouched));
        var found = await changes.OrderBy(c => c.No).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new ImportedPage(
            [
                .. found.Select(c => new ImportedThing(
                    c.Name, c.Kind == ImportChangeKind.PackChanged ? null : c.SubjectId, c.Kind == ImportChangeKind.DraftMade, c.IsTouched)),
            ], await changes.CountAsync(cancel));
    }

    private IQueryable<ImportRun> Own() => db.Set<ImportRun>().AsNoTracking().OwnedBy(user, ProducerRight.Shop, r => r.ProducerCode);

    private ImportView ViewOf(ImportRun run, Dictionary<RowOutcome, int> counts)
    {
        var now = clock.GetUtcNow();
        var isUndo = run.State is ImportState.Undoing or ImportState.Undone;
        var (done, total) = isUndo ? (run.ChangesUndone, run.Changes) : (run.RowsDone + run.PicturesDone, run.Rows + run.Pictures);
        var until = run.FinishedAt + UndoImport.Patience;
        return new ImportView(
            run.Id, run.ProducerCode, run.FileName, run.State, run.CreatedAt, run.Rows,
            counts.GetValueOrDefault(RowOutcome.New), counts.GetValueOrDefault(RowOutcome.Changed), counts.GetValueOrDefault(RowOutcome.Unchanged),
            counts.GetValueOrDefault(RowOutcome.Refused), run.Pictures, run.Changes, done, total,
            run.State == ImportState.Running && done > 0 && run.StartedAt is { } start ? (now - start) / done * (total - done) : null,
            run.State is ImportState.Done or ImportState.Stopped && until > now ? until : null,
            run.IsStuckAt(now), run.IsSample);
    }
}
