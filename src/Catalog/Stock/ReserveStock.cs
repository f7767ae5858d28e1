using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Stock;

/// <summary>
/// Takes packs out of the stock, all lines or none, in the caller's transaction: they are gone for others when it commits. Sample packs
/// and real ones alike. The shop's listing is refreshed only for products of which a pack ran out.
/// </summary>
public sealed class ReserveStock(DbContext db, ListingProjection listings, TimeProvider clock)
{
    /// <returns>Refused with an error for each pack that is short: its id as the field, its label and what is left in the message.</returns>
    /// <exception cref="InvalidOperationException">There is no transaction.</exception>
    public async Task<Result> ExecuteAsync(IReadOnlyList<StockLine> lines, CancellationToken cancel)
    {
        ListingProjection.RequireTransaction(db);
        var taken = new List<StockLine>();
        var soldOut = new HashSet<string>();
        var errors = new List<FieldError>();
        foreach (var line in StockLine.InLockOrder(lines))
        {
            if (await MovedPack.MoveAsync(db, line.VariantId, -line.Quantity, cancel) is not { } pack)
            {
                errors.Add(await ShortAsync(line.VariantId, cancel));
                continue;
            }
            taken.Add(line);
            if (pack.Flipped(-line.Quantity)) soldOut.Add(pack.ProductCode);
        }
        if (errors.Count > 0)
        {
            foreach (var line in taken) await MovedPack.MoveAsync(db, line.VariantId, line.Quantity, cancel);
            return Result.Refused(errors);
        }
        await listings.RefreshAsync(soldOut, clock.GetUtcNow(), cancel);
        return Result.Ok();
    }

    private async Task<FieldError> ShortAsync(Guid variantId, CancellationToken cancel)
    {
        var pack = await db.Set<Variant>().Where(v => v.Id == variantId).Select(v => new { v.Label, v.OnHand }).FirstOrDefaultAsync(cancel);
        return new FieldError(variantId.ToString(), pack switch
        {
            null => StockRefusals.NoSuchPack,
            { OnHand: <= 0 } => StockRefusals.SoldOut(pack.Label),
            _ => StockRefusals.OnlySoMany(pack.Label, pack.OnHand),
        });
    }
}
