using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Register;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts;

/// <summary>
/// Makes a draft what buyers see, in the caller's transaction: the register's row where it says something new, label, photos, packs, and the
/// listing after them. A demonstration draft writes rows of its own beside real ones and never changes those.
/// </summary>
public sealed class PublishDraft
{
    private readonly DbContext _db;
    private readonly RecordFact<ProductVersion> _record;
    private readonly ListingProjection _listings;
    private readonly IAudit _audit;
    private readonly TimeProvider _clock;

    internal PublishDraft(DbContext db, RecordFact<ProductVersion> record, ListingProjection listings, IAudit audit, TimeProvider clock) =>
        (_db, _record, _listings, _audit, _clock) = (db, record, listings, audit, clock);

    /// <summary>Photos stand after the drawings, those of demonstration after real ones.</summary>
    private const int FirstPhoto = 100, FirstSamplePhoto = 200;

    /// <summary>What buyers see now of what was published by a draft; null = nothing.</summary>
    internal async Task<DraftContent?> LiveAsync(string productCode, bool isSample, CancellationToken cancel) => (
        await _db.Set<ListingDraft>().AsNoTracking()
            .Where(d => d.ProductCode == productCode && d.IsSample == isSample && _db.Set<Publication>().Any(p => p.DraftId == d.Id))
            .SingleOrDefaultAsync(cancel))?.Content;

    /// <param name="draft">Locked, and whole by <see cref="DraftGaps"/>.</param>
    /// <param name="by">The officer; null where nobody had to look.</param>
    /// <param name="cancel">Ends the writing.</param>
    internal async Task<Result> ExecuteAsync(ListingDraft draft, Guid? by, CancellationToken cancel)
    {
        var now = _clock.GetUtcNow();
        draft.ProductCode ??= "SP-" + ReadableCode.New(7);
        var code = draft.ProductCode;
        draft.State = DraftState.Published;
        draft.DecidedAt = now;
        draft.DecidedBy = by;
        draft.Content = draft.Content with { Packs = [.. draft.Content.Packs.Select(p => p with { IsOnSale = true })] };
        await _db.SaveChangesAsync(cancel);
        var recorded = await RecordAsync(draft, code, cancel);
        if (!recorded.Succeeded) return recorded;
        await TextAsync(draft, code, cancel);
        await PhotosAsync(draft, code, cancel);
        await PacksAsync(draft, code, cancel);
        await PublicationAsync(draft, code, now, cancel);
        _audit.Note("listing.published", $"product:{code}", "", $"draft:{draft.Id:N} {draft.Content.Name}");
        await _listings.RefreshAsync([code], now, cancel);
        return Result.Ok();
    }

    /// <summary>Errors at Name and SetCode.</summary>
    private async Task<Result> RecordAsync(ListingDraft draft, string code, CancellationToken cancel)
    {
        var known = await _db.Set<ProductVersion>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == code && p.IsLatest, cancel);
        if (known is not null && known.IsSample != draft.IsSample) return Result.Ok();
        var (content, description) = (draft.Content, draft.Content.Description);
        if (known is { IsVoid: false } && known.Name == content.Name && known.SetCode == content.SetCode
            && known.Description == description) return Result.Ok();
        var written = await _record.ExecuteAsync(new ProductVersion
        {
            Code = code, ProducerCode = draft.ProducerCode, Name = content.Name, SetCode = content.SetCode, Description = description,
            SourceUrl = known?.SourceUrl ?? "", IsSample = draft.IsSample,
        }, cancel);
        return written.Succeeded ? written : Result.Refused([.. written.Errors.Select(e => new FieldError(nameof(DraftStep.Name), e.Message))]);
    }

    private async Task TextAsync(ListingDraft draft, string code, CancellationToken cancel)
    {
        var text = await _db.Set<ProductText>().SingleOrDefaultAsync(t => t.ProductCode == code && t.IsSample == draft.IsSample, cancel)
            ?? _db.Add(new ProductText { ProductCode = code, IsSample = draft.IsSample }).Entity;
        text.Story = draft.Content.Story;
        text.Label = draft.Content.Label;
    }

    private async Task PhotosAsync(ListingDraft draft, string code, CancellationToken cancel)
    {
        await _db.Set<ProductPicture>().Where(p => p.ProductCode == code && p.Position >= FirstPhoto && p.IsSample == draft.IsSample)
            .ExecuteDeleteAsync(cancel);
        var first = draft.IsSample ? FirstSamplePhoto : FirstPhoto;
        _db.AddRange(draft.Content.Photos.Select((p, i) => new ProductPicture
        {
            ProductCode = code, Position = first + i, MediaKey = p.Key, AltVi = p.Alt.Length > 0 ? p.Alt : draft.Content.Name,
            AltEn = p.Alt.Length > 0 ? p.Alt : draft.Content.Name, IsSample = draft.IsSample, IsIllustration = p.FileId == Guid.Empty,
            VariantId = draft.Content.PackOf(p)?.Id,
        }));
    }

    /// <summary>
    /// Packs on sale keep price and stock, which move by themselves; those left out are sold no more. Real packs take the place of sample ones.
    /// </summary>
    private async Task PacksAsync(ListingDraft draft, string code, CancellationToken cancel)
    {
        var known = await _db.Set<Variant>().Where(v => v.ProductCode == code && (v.IsSample == draft.IsSample || !draft.IsSample)).ToListAsync(cancel);
        for (var i = 0; i < draft.Content.Packs.Count; i++)
        {
            var pack = draft.Content.Packs[i];
            var variant = known.Find(v => v.Id == pack.Id);
            if (variant is null)
            {
                variant = _db.Add(new Variant
                {
                    Id = pack.Id, ProductCode = code, Label = pack.Label, NetUnit = pack.NetUnit, PriceVnd = pack.PriceVnd, OnHand = pack.OnHand,
                    LowStockAt = pack.LowStockAt, ShippingGrams = pack.Grams, IsSample = draft.IsSample,
                }).Entity;
            }
            else known.Remove(variant);
            variant.Position = i + 1;
            variant.Label = pack.Label;
            variant.NetQuantity = pack.NetQuantity;
            variant.NetUnit = pack.NetUnit;
            variant.Sku = pack.Sku;
            variant.Sale = PackSale.OnSale;
        }
        foreach (var left in known) left.Sale = PackSale.Retired;
    }

    private async Task PublicationAsync(ListingDraft draft, string code, DateTimeOffset now, CancellationToken cancel)
    {
        var publication = await _db.Set<Publication>().SingleOrDefaultAsync(p => p.ProductCode == code, cancel)
            ?? _db.Add(new Publication { ProductCode = code, ProducerCode = draft.ProducerCode, IsSample = draft.IsSample }).Entity;
        publication.DraftId = draft.Id;
        publication.PublishedAt = now;
        publication.PausedAt = null;
    }
}
