using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Stock;

/// <summary>
/// Takes back what the person in hand saved last. Prices go back if nobody has changed them since; stock goes back by the difference, so
/// that what was sold meanwhile stays sold. All packs of the change or none. Error: the whole form.
/// </summary>
public sealed class UndoPackEdit(DbContext db, ICurrentUser user, ListingProjection listings, IAudit audit, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Guid batchId, CancellationToken cancel) => db.InTransactionAsync(c => UndoAsync(batchId, c), cancel);

    private async Task<Result> UndoAsync(Guid batchId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var edits = db.Set<PackEdit>().OwnedBy(user, ProducerRight.Catalogue, e => e.ProducerCode)
            .Where(e => e.BatchId == batchId && e.EditedBy == user.Id && e.UndoneAt == null);
        var batch = await edits.AsNoTracking().OrderBy(e => e.VariantId).ToListAsync(cancel);
        var taken = await edits.ExecuteUpdateAsync(set => set.SetProperty(e => e.UndoneAt, now), cancel);
        if (taken == 0 || taken != batch.Count) return Refused();
        foreach (var edit in batch)
        {
            if (!await db.PutPackBackAsync(edit.VariantId, edit.Before, edit.After, cancel)) return Refused();
            audit.NotePackBack(edit.VariantId, edit.Before, edit.After);
        }
        var packs = batch.Select(e => e.VariantId).ToList();
        var products = await db.Set<Variant>().Where(v => packs.Contains(v.Id)).Select(v => v.ProductCode).Distinct().ToListAsync(cancel);
        await listings.RefreshAsync(products, now, cancel);
        return Result.Ok();
    }

    private static Result Refused() => Result.Refused(new FieldError("", StockRefusals.NotUndone));
}
