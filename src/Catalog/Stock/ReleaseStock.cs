using Marketplace.Catalog.Listings;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Stock;

/// <summary>
/// Gives reserved packs back (cancelled, expired, payment failed), in the caller's transaction. A pack that is no longer kept is passed
/// over. The listing is refreshed only for products of which a pack is in stock again.
/// </summary>
public sealed class ReleaseStock(DbContext db, ListingProjection listings, TimeProvider clock)
{
    /// <exception cref="InvalidOperationException">There is no transaction.</exception>
    public async Task ExecuteAsync(IReadOnlyList<StockLine> lines, CancellationToken cancel)
    {
        ListingProjection.RequireTransaction(db);
        var backAgain = new HashSet<string>();
        foreach (var line in StockLine.InLockOrder(lines))
            if (await MovedPack.MoveAsync(db, line.VariantId, line.Quantity, cancel) is { } pack && pack.Flipped(line.Quantity))
                backAgain.Add(pack.ProductCode);
        await listings.RefreshAsync(backAgain, clock.GetUtcNow(), cancel);
    }
}
