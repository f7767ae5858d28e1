using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Stock;

/// <summary>
/// Sets price, stock, the number at which it is low and the weight of packs in a list, those that were changed, all or none. What is set
/// must still be what its reader saw: of two editors, or of an editor and a sale, the second is told both numbers and saves nothing. Each
/// change is noted and can be taken back (<see cref="UndoPackEdit"/>). Errors: Rows[i].Price, .OnHand, .LowStockAt, .Grams. A sample stays one.
/// </summary>
public sealed class ChangePacks(DbContext db, ICurrentUser user, ListingProjection listings, IAudit audit, TimeProvider clock)
{
    public async Task<Result> ExecuteAsync(PacksForm form, CancellationToken cancel)
    {
        var read = new ReadPacks();
        var changed = read.Read(form);
        if (read.Errors.Count > 0) return Result.Refused(read.Errors);
        return changed.Count == 0 ? Result.Ok() : await db.InTransactionAsync(c => ChangeAsync(changed, c), cancel);
    }

    private async Task<Result> ChangeAsync(IReadOnlyList<ChangedPack> changed, CancellationToken cancel)
    {
        var own = await OwnAsync([.. changed.Select(c => c.VariantId)], cancel);
        var batch = Guid.CreateVersion7(clock.GetUtcNow());
        var errors = new List<FieldError>();
        var shown = new HashSet<string>();
        foreach (var pack in changed.OrderBy(c => c.VariantId))
        {
            if (!own.TryGetValue(pack.VariantId, out var known)) errors.Add(new FieldError($"{pack.At}.Price", StockRefusals.NoSuchPack));
            else if (await db.SetPackAsync(pack.VariantId, pack.Seen, pack.Typed, clock.GetUtcNow(), cancel)) Keep(batch, pack, known);
            else errors.AddRange(await MetAsync(pack, cancel));
            if (pack.Shows && known is not null) shown.Add(known.ProductCode);
        }
        if (errors.Count > 0) return Result.Refused(errors);
        await listings.RefreshAsync(shown, clock.GetUtcNow(), cancel);
        return Result.Ok();
    }

    private Task<Dictionary<Guid, OwnPack>> OwnAsync(List<Guid> ids, CancellationToken cancel) => (
        from product in db.Set<ListedProduct>().OwnedBy(user, ProducerRight.Catalogue, p => p.ProducerCode)
        join pack in db.Set<Variant>() on product.Code equals pack.ProductCode
        where ids.Contains(pack.Id)
        select new OwnPack(pack.Id, product.Code, product.ProducerCode, pack.IsSample)).ToDictionaryAsync(p => p.Id, cancel);

    private void Keep(Guid batch, ChangedPack pack, OwnPack known)
    {
        var (seen, typed) = (pack.Seen, pack.Typed);
        db.Add(new PackEdit
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), BatchId = batch, ProducerCode = known.ProducerCode, VariantId = pack.VariantId,
            EditedBy = user.Id, EditedAt = clock.GetUtcNow(), PriceBefore = seen.PriceVnd, PriceAfter = typed.PriceVnd,
            OnHandBefore = seen.OnHand, OnHandAfter = typed.OnHand, LowStockBefore = seen.LowStockAt, LowStockAfter = typed.LowStockAt,
            GramsBefore = seen.Grams, GramsAfter = typed.Grams, IsSample = known.IsSample,
        });
        audit.NotePack(pack.VariantId, seen, typed);
    }

    /// <summary>What another made of it meanwhile, beside what was typed.</summary>
    private async Task<IReadOnlyList<FieldError>> MetAsync(ChangedPack pack, CancellationToken cancel)
    {
        var now = await db.Set<Variant>().AsNoTracking().Where(v => v.Id == pack.VariantId)
            .Select(v => new PackNumbers(v.PriceVnd, v.OnHand, v.LowStockAt, v.ShippingGrams)).SingleAsync(cancel);
        var (seen, typed) = (pack.Seen, pack.Typed);
        var errors = new List<FieldError>();
        if (pack.Price && now.PriceVnd != seen.PriceVnd) errors.Add(new($"{pack.At}.Price", StockRefusals.PriceMet(now.PriceVnd, typed.PriceVnd)));
        if (pack.OnHand && now.OnHand != seen.OnHand) errors.Add(new($"{pack.At}.OnHand", StockRefusals.OnHandMet(now.OnHand, typed.OnHand)));
        if (pack.Low && now.LowStockAt != seen.LowStockAt) errors.Add(new($"{pack.At}.LowStockAt", StockRefusals.Met(now.LowStockAt, typed.LowStockAt)));
        if (pack.Grams && now.Grams != seen.Grams) errors.Add(new($"{pack.At}.Grams", StockRefusals.Met(now.Grams, typed.Grams)));
        return errors;
    }

    private sealed record OwnPack(Guid Id, string ProductCode, string ProducerCode, bool IsSample);
}
