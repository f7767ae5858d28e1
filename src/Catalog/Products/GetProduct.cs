using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Producers;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Products;

/// <summary>
/// A product for its page, as of today in Vietnam, in six queries. Codes come from the end of an address, longest first:
/// the first that exists wins, one whose words fit before all.
/// </summary>
public sealed class GetProduct(DbContext db, TimeProvider clock)
{
    /// <returns>Null when no such product was ever listed, or only staff may see it. A withdrawn one is returned with its state.</returns>
    public async Task<ProductPage?> ExecuteAsync(IReadOnlyList<string> codes, CancellationToken cancel, string? slugAndCode = null)
    {
        var found = await db.Set<ListedProduct>().AsNoTracking()
            .Where(p => codes.Contains(p.Code) && (p.State == ListingState.Published || p.State == ListingState.Withdrawn)).ToListAsync(cancel);
        var listed = found.OrderByDescending(p => $"{p.Slug}-{p.Code}" == slugAndCode).ThenByDescending(p => p.Code.Length).FirstOrDefault();
        if (listed is null) return null;
        var today = clock.VietnamToday();
        var card = ProductCard.Of(listed, today);
        var code = listed.Code;
        var producer = await db.Set<ProducerVersion>().AsNoTracking().Where(p => p.Code == listed.ProducerCode && p.IsLatest && !p.IsVoid).OrderBy(p => p.TypeFrom).ToListAsync(cancel);
        return new ProductPage(
            card, listed.State,
            await db.Set<ProductVersion>().Where(p => p.Code == code && p.IsLatest).Select(p => p.SourceUrl).FirstAsync(cancel),
            producer.AsKnownOn(today) is { } now ? ProducerIdentity.Of(now, today) : null,
            await CertificateDetail.Of(db.Set<CertificateVersion>().Where(c => c.ProductCode == code)).ToListAsync(cancel),
            await db.Set<Variant>().AsNoTracking().Where(v => v.ProductCode == code).OrderBy(v => v.Position)
                .Select(v => new Pack(v.Id, v.Label, v.NetQuantity, v.NetUnit, v.PriceVnd, v.OnHand, v.IsSample)).ToListAsync(cancel),
            await db.Set<ProductPicture>().AsNoTracking().Where(p => p.ProductCode == code).OrderBy(p => p.IsIllustration).ThenBy(p => p.Position)
                .Select(p => new PagePicture(p.MediaKey, p.AltVi, p.AltEn, p.IsIllustration)).ToListAsync(cancel),
            await db.Set<ProductText>().AsNoTracking().Where(t => t.ProductCode == code).OrderBy(t => t.IsSample)
                .Select(t => new LabelText(t.Ingredients, t.Storage, t.ShelfLife, t.Story, t.IsSample)).FirstOrDefaultAsync(cancel));
    }
}

/// <param name="Producer">Null when the producer's facts were voided.</param>
/// <param name="Certificates">Every certificate known, latest issued first, unverified last.</param>
/// <param name="Packs">Empty = not on sale here.</param>
public sealed record ProductPage(
    ProductCard Card, ListingState State, string SourceUrl, ProducerIdentity? Producer, IReadOnlyList<CertificateDetail> Certificates,
    IReadOnlyList<Pack> Packs, IReadOnlyList<PagePicture> Pictures, LabelText? Text);

/// <summary>A pack on sale. <see cref="PriceVnd"/> in whole đồng, <see cref="NetQuantity"/> in <see cref="NetUnit"/> (g, ml, piece).</summary>
public sealed record Pack(Guid Id, string Label, int NetQuantity, string NetUnit, long PriceVnd, int OnHand, bool IsSample)
{
    /// <summary>Đồng per kg or litre; null for pieces.</summary>
    public long? UnitPriceVnd => UnitPrice.Of(PriceVnd, NetQuantity, NetUnit);
}

public sealed record PagePicture(string MediaKey, string AltVi, string AltEn, bool IsIllustration);

public sealed record LabelText(string Ingredients, string Storage, string ShelfLife, string Story, bool IsSample);
