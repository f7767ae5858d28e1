using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts;

/// <summary>
/// A producer sells none of a product for now, or sells it again: its page and certificate stay. Errors: the whole form (not theirs, or never
/// put on sale here).
/// </summary>
public sealed class PauseListing(DbContext db, ICurrentUser user, ListingProjection listings, IAudit audit, TimeProvider clock)
{
    public Task<Result> PauseAsync(string productCode, CancellationToken cancel) =>
        db.InTransactionAsync(c => SetAsync(productCode, PackSale.OnSale, PackSale.Paused, c), cancel);

    public Task<Result> ResumeAsync(string productCode, CancellationToken cancel) =>
        db.InTransactionAsync(c => SetAsync(productCode, PackSale.Paused, PackSale.OnSale, c), cancel);

    private async Task<Result> SetAsync(string code, PackSale from, PackSale to, CancellationToken cancel)
    {
        var publication = await db.Set<Publication>().OwnedBy(user, ProducerRight.Catalogue, p => p.ProducerCode)
            .SingleOrDefaultAsync(p => p.ProductCode == code, cancel);
        if (publication is null) return Result.Refused(new FieldError("", DraftRefusals.NotOnSaleHere));
        var now = clock.GetUtcNow();
        publication.PausedAt = to == PackSale.Paused ? now : null;
        await db.Set<Variant>().Where(v => v.ProductCode == code && v.Sale == from && v.IsSample == publication.IsSample)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.Sale, to), cancel);
        audit.Note(to == PackSale.Paused ? "listing.paused" : "listing.resumed", $"product:{code}");
        await listings.RefreshAsync([code], now, cancel);
        return Result.Ok();
    }
}
