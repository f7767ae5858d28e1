using System.Globalization;
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
            if (!await BackAsync(edit, cancel)) return Refused();
            audit.Note("pack.undone", $"pack:{edit.VariantId}", Text(edit.PriceAfter, edit.OnHandAfter), Text(edit.PriceBefore, edit.OnHandBefore));
        }
        var packs = batch.Select(e => e.VariantId).ToList();
        var products = await db.Set<Variant>().Where(v => packs.Contains(v.Id)).Select(v => v.ProductCode).Distinct().ToListAsync(cancel);
        await listings.RefreshAsync(products, now, cancel);
        return Result.Ok();
    }

    private async Task<bool> BackAsync(PackEdit edit, CancellationToken cancel)
    {
        var by = edit.OnHandBefore - edit.OnHandAfter;
        var price = edit.PriceBefore != edit.PriceAfter;
        var low = edit.LowStockBefore != edit.LowStockAfter;
        var grams = edit.GramsBefore != edit.GramsAfter;
        return await db.Set<Variant>().Where(v => v.Id == edit.VariantId && v.OnHand + by >= 0)
            .Where(v => (!price || v.PriceVnd == edit.PriceAfter) && (!low || v.LowStockAt == edit.LowStockAfter)
                && (!grams || v.ShippingGrams == edit.GramsAfter))
            .ExecuteUpdateAsync(set => set
                .SetProperty(v => v.PriceVnd, v => price ? edit.PriceBefore : v.PriceVnd)
                .SetProperty(v => v.OnHand, v => v.OnHand + by)
                .SetProperty(v => v.LowStockAt, v => low ? edit.LowStockBefore : v.LowStockAt)
                .SetProperty(v => v.ShippingGrams, v => grams ? edit.GramsBefore : v.ShippingGrams), cancel) == 1;
    }

    private static string Text(long price, int onHand) => string.Create(CultureInfo.InvariantCulture, $"{price} đ, {onHand}");

    private static Result Refused() => Result.Refused(new FieldError("", StockRefusals.NotUndone));
}
