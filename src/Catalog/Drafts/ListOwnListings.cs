using Marketplace.Catalog.Listings;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts;

/// <summary>Which of one's own: all, those on sale without a real photo, or drafts that an officer sent back.</summary>
public enum OwnListingFilter { All, WithoutPhoto, SentBack }

/// <summary>Where a product of one's own stands in the shop.</summary>
public enum OwnListingState { NotOnSale, OnSale, Paused, Suspended }

/// <param name="IsPublishedHere">By a draft; a product of the register that nobody put on sale was not.</param>
/// <param name="DraftId">Its open draft; null = none.</param>
public sealed record OwnListing(
    string ProductCode, string Name, string ProducerCode, string? MediaKey, long? PriceVnd, bool InStock, OwnListingState State, string SuspendedWhy,
    bool IsPublishedHere, Guid? DraftId, bool IsSample);

/// <summary>A draft that is open, of a new product or of one that is there.</summary>
public sealed record OwnDraft(Guid Id, string Name, string ProducerCode, string? Photo, DraftState State, DateTimeOffset EditedAt, bool IsSample);

/// <param name="Count">Products on all pages together.</param>
public sealed record OwnListingPage(IReadOnlyList<OwnListing> Rows, int Count, IReadOnlyList<OwnDraft> Drafts)
{
    public int LastPage => PageCount.Of(Count, ListOwnListings.PageSize);
}

/// <summary>Products of the producers whose catalogue the person keeps, by name, and what is being written. Three queries.</summary>
public sealed class ListOwnListings(DbContext db, ICurrentUser user)
{
    public const int PageSize = 20;
    private const int MostDrafts = 50;

    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<OwnListingPage> ExecuteAsync(OwnListingFilter filter, int page, CancellationToken cancel)
    {
        var products = Products(filter);
        var found = await (
            from product in products
            join published in db.Set<Publication>() on product.Code equals published.ProductCode into publications
            from publication in publications.DefaultIfEmpty()
            join open in Open() on product.Code equals open.ProductCode into drafts
            from draft in drafts.DefaultIfEmpty()
            orderby product.Name, product.Code
            select new { product, publication, DraftId = (Guid?)draft!.Id })
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var writing = await Own(Open()).Where(d => filter == OwnListingFilter.All || filter == OwnListingFilter.SentBack && d.State == DraftState.ChangesAsked)
            .OrderByDescending(d => d.EditedAt).Take(MostDrafts).ToListAsync(cancel);
        return new OwnListingPage(
            [.. found.Select(f => Row(f.product, f.publication, f.DraftId))], await products.CountAsync(cancel), [.. writing.Select(Draft)]);
    }

    /// <summary>Drafts that an officer sent back.</summary>
    public Task<int> CountSentBackAsync(CancellationToken cancel) => Own(db.Set<ListingDraft>()).CountAsync(d => d.State == DraftState.ChangesAsked, cancel);

    /// <summary>On sale without a real photo.</summary>
    public Task<int> CountWithoutPhotoAsync(CancellationToken cancel) => Products(OwnListingFilter.WithoutPhoto).CountAsync(cancel);

    private IQueryable<ListedProduct> Products(OwnListingFilter filter)
    {
        var own = db.Set<ListedProduct>().AsNoTracking().OwnedBy(user, ProducerRight.Catalogue, p => p.ProducerCode);
        return filter switch
        {
            OwnListingFilter.WithoutPhoto => own
                .Where(p => p.State == ListingState.Published && p.PriceVnd != null && (p.MediaKey == null || p.PictureIsIllustration)),
            OwnListingFilter.SentBack => own.Where(p => false),
            _ => own.Where(p => p.State != ListingState.Withdrawn),
        };
    }

    private IQueryable<ListingDraft> Own(IQueryable<ListingDraft> drafts) => drafts.OwnedBy(user, ProducerRight.Catalogue, d => d.ProducerCode);

    private IQueryable<ListingDraft> Open() => db.Set<ListingDraft>().AsNoTracking().Open();

    private static OwnListing Row(ListedProduct product, Publication? publication, Guid? draft) => new(
        product.Code, product.Name, product.ProducerCode, product.MediaKey, product.PriceVnd, product.InStock, StateOf(product, publication),
        publication?.SuspendedWhy ?? "", publication is { DraftId: var by } && by != Guid.Empty, draft, product.ShowsSample);

    private static OwnListingState StateOf(ListedProduct product, Publication? publication)
    {
        if (product.State == ListingState.Suspended) return OwnListingState.Suspended;
        if (publication is { PausedAt: not null }) return OwnListingState.Paused;
        return product.PriceVnd is null ? OwnListingState.NotOnSale : OwnListingState.OnSale;
    }

    private static OwnDraft Draft(ListingDraft draft) => new(
        draft.Id, draft.Content.Name, draft.ProducerCode, draft.Content.Photos.Count > 0 ? draft.Content.Photos[0].Key : null, draft.State, draft.EditedAt,
        draft.IsSample);
}
