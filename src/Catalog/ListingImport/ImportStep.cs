using System.Text.Json;
using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Stock;
using Marketplace.Media.Files;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.ListingImport;

/// <param name="Place">The product after which it goes on: a job of another place has been done.</param>
internal sealed record ImportStep(Guid Import, int Place);

/// <summary>Puts in some products, and asks for the next step in the same transaction.</summary>
internal sealed class ImportStepHandler(
    DbContext db, ClassificationBook classification, IProducerStaff staff, ListingProjection listings, SubmitDraft submit, IAudit audit, TimeProvider clock)
    : IJobHandler<ImportStep>, IRunsInTransaction
{
    /// <summary>Rows in one transaction, but a product is never cut.</summary>
    public const int RowsAtOnce = 100;

    public async Task ExecuteAsync(ImportStep job, JobContext context, CancellationToken cancel)
    {
        var run = await db.Set<ImportRun>().SingleOrDefaultAsync(r => r.Id == job.Import, cancel);
        if (run is not { State: ImportState.Running } || run.Place != job.Place) return;
        run.MovedAt = clock.GetUtcNow();
        if (!(await staff.ForAsync(run.ProducerCode, ProducerRight.Shop, cancel)).Any(p => p.AccountId == run.By))
        {
            Finish(run, ImportState.Stopped);
            return;
        }
        var rows = await RowsAsync(run, cancel);
        if (rows.Count > 0) await PutAsync(run, rows, cancel);
        run.RowsDone += rows.Count;
        run.Place = rows.Count > 0 ? rows[^1].Product : run.Place;
        if (rows.Count > 0 && run.RowsDone < run.Rows) db.Enqueue(new ImportStep(run.Id, run.Place));
        else Finish(run, ImportState.Done);
    }

    private void Finish(ImportRun run, ImportState state)
    {
        run.State = state;
        run.FinishedAt = clock.GetUtcNow();
        audit.Note("listings.imported", $"import:{run.Id:N}", "", $"{run.ProducerCode} {run.FileName}: {run.Changes}");
    }

    private async Task<List<ImportRow>> RowsAsync(ImportRun run, CancellationToken cancel)
    {
        var next = db.Set<ImportRow>().Where(r => r.ImportId == run.Id && r.Product > run.Place);
        var last = await next.OrderBy(r => r.Product).ThenBy(r => r.Line).Select(r => r.Product).Take(RowsAtOnce).ToListAsync(cancel);
        if (last.Count == 0) return [];
        var end = last[^1];
        return await next.Where(r => r.Product <= end).OrderBy(r => r.Product).ThenBy(r => r.Line).ToListAsync(cancel);
    }

    private async Task PutAsync(ImportRun run, List<ImportRow> rows, CancellationToken cancel)
    {
        var good = rows.Where(r => r.Outcome != RowOutcome.Refused).Select(r => (Row: r, Typed: TypedRow.Read(r.Cells, classification))).ToList();
        var known = await CheckImport.LoadAsync(db, run, good, isWriting: true, cancel);
        var plan = new PlanProduct(known, run);
        var pictures = await PicturesOfAsync(run, [.. good.Select(r => r.Typed.Sku)], cancel);
        var shown = new HashSet<string>();
        foreach (var product in good.GroupBy(r => r.Row.Product))
        {
            if (plan.Execute([.. product]) is not { } planned) continue;
            foreach (var pack in planned.Packs) await SetAsync(run, planned.Product, pack, shown, cancel);
            var photos = product.Where(r => r.Row.Outcome != RowOutcome.Refused).SelectMany(r => pictures[r.Typed.Sku.ToUpperInvariant()]).ToList();
            var content = await WithPhotosAsync(planned, photos, cancel);
            var isWritten = !ReferenceEquals(content, planned.Product.Content);
            if (isWritten) Write(run, known, planned.Product, content);
            // What an officer sent back is not sent again as it was.
            var maySend = isWritten || planned.Product.Draft is { State: DraftState.Draft };
            if (planned.IsHandedIn && maySend) await HandInAsync(run, planned.Product, product.First().Row, cancel);
        }
        await listings.RefreshAsync(shown, clock.GetUtcNow(), cancel);
    }

    private async Task<ILookup<string, ImportPicture>> PicturesOfAsync(ImportRun run, List<string> skus, CancellationToken cancel)
    {
        if (run.Bundles.Count == 0) return Array.Empty<ImportPicture>().ToLookup(p => p.Sku);
        var upper = skus.Select(s => s.ToUpperInvariant()).ToList();
        var found = await db.Set<ImportPicture>().Where(p => p.ImportId == run.Id && p.FileId != null && upper.Contains(p.Sku)).ToListAsync(cancel);
        return found.OrderBy(p => p.No).ThenBy(p => p.Id).ToLookup(p => p.Sku);
    }

    /// <summary>A picture that is in it already, by this or an earlier import, is not put in again.</summary>
    private async Task<DraftContent> WithPhotosAsync(ProductPlan planned, List<ImportPicture> pictures, CancellationToken cancel)
    {
        var content = planned.Content;
        if (!planned.Product.IsWritable) return content;
        foreach (var picture in pictures)
        {
            if (content.Photos.Any(p => p.FileId == picture.FileId)) continue;
            if (content.Photos.Count >= DraftPhotos.Most) picture.Fault = ImportTexts.PictureTooMany.Text(ImportColumns.Language);
            else if (!await db.KeepFileAsync(picture.FileId!.Value, DraftPhotos.OwnerOf(picture.ProducerCode), cancel))
                picture.Fault = DraftRefusals.PhotoGone.Text(ImportColumns.Language);
            else content = content with { Photos = [.. content.Photos, new DraftPhoto(picture.FileId!.Value, picture.Key, "")] };
        }
        return content;
    }

    private void Write(ImportRun run, KnownCatalogue known, KnownProduct product, DraftContent content)
    {
        var now = clock.GetUtcNow();
        var draft = product.Draft;
        var isNew = draft is null;
        draft ??= db.Add(new ListingDraft
        {
            Id = Guid.CreateVersion7(now), ProducerCode = run.ProducerCode, ProductCode = product.Code, Content = content, StartedAt = now,
            IsSample = run.IsSample,
        }).Entity;
        Keep(run, isNew ? ImportChangeKind.DraftMade : ImportChangeKind.DraftChanged, draft.Id, content.Name,
            isNew ? "" : JsonSerializer.Serialize(draft.Content), DraftWork.MarkOf(content));
        draft.Content = content;
        draft.EditedAt = now;
        draft.Writers = draft.Writers.With(run.By);
        if (isNew) known.OpenDrafts++;
        product.Draft = draft;
        product.Content = content;
    }

    /// <summary>One statement, as a person's hand does it in the list of packs: what was sold in the same moment is not overwritten.</summary>
    private async Task SetAsync(ImportRun run, KnownProduct product, PlannedPack pack, HashSet<string> shown, CancellationToken cancel)
    {
        var (seen, next) = (pack.Before, pack.After);
        if (!await db.SetPackAsync(pack.Id, seen, next, clock.GetUtcNow(), cancel))
        {
            pack.Row.Outcome = RowOutcome.Refused;
            pack.Row.Faults = [new RowFault("", ImportTexts.SoldMeanwhile.Text(ImportColumns.Language))];
            return;
        }
        product.Live[pack.Id] = next;
        Keep(run, ImportChangeKind.PackChanged, pack.Id, pack.Row.Sku, seen.Token, next.Token);
        audit.NotePack(pack.Id, seen, next);
        if (product.Code is { } code && (seen.PriceVnd != next.PriceVnd || seen.OnHand > 0 != next.OnHand > 0)) shown.Add(code);
    }

    private void Keep(ImportRun run, ImportChangeKind kind, Guid subject, string name, string before, string after)
    {
        run.Changes++;
        db.Add(new ImportChange { ImportId = run.Id, No = run.Changes, Kind = kind, SubjectId = subject, Name = name, Before = before, After = after });
    }

    /// <summary>What lacks something stays a draft, and its first row says what it lacks.</summary>
    private async Task HandInAsync(ImportRun run, KnownProduct product, ImportRow row, CancellationToken cancel)
    {
        if (product.Draft is not { } draft || !draft.State.IsWritable()) return;
        await db.SaveChangesAsync(cancel);
        var sent = await submit.SubmitAsync(draft, run.By, cancel);
        if (sent.Succeeded) return;
        if (!draft.State.IsWritable()) throw new InvalidOperationException($"Draft {draft.Id:N} was refused half-way.");
        var why = string.Join(" ", sent.Errors.Select(e => e.Message.Text(ImportColumns.Language)));
        row.Note = ImportTexts.NotHandedIn(why).Text(ImportColumns.Language);
    }
}
