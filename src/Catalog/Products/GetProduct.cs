using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Producers;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Products;

/// <summary>
/// A product for its page, as of today in Vietnam. One query finds the product and its version; eight more read a page that is not at hand.
/// </summary>
public sealed class GetProduct
{
    private static readonly CompiledQuery<IReadOnlyList<string>, Found> _found = new((db, codes) => db.Set<ListedProduct>()
        .Where(p => codes.Contains(p.Code) && (p.State == ListingState.Published || p.State == ListingState.Withdrawn))
        .Select(p => new Found(p.Code, p.Slug, p.RowVersion, p.State)));

    private readonly DbContext _db;
    private readonly ProductCache<ProductPage> _cache;
    private readonly TimeProvider _clock;

    internal GetProduct(DbContext db, ProductCache<ProductPage> cache, TimeProvider clock)
    {
        _db = db;
        _cache = cache;
        _clock = clock;
    }

    /// <param name="slugAndCode">
    /// The end of its address: of several codes that it may hold the longest wins, one whose words fit before all. Where there is none, one that
    /// is written otherwise (<see cref="AlikeCodes"/>).
    /// </param>
    /// <returns>Null when no such product was ever listed, or only staff may see it. A withdrawn one is returned with its state.</returns>
    public async Task<ProductPage?> ByAddressAsync(string slugAndCode, CancellationToken cancel)
    {
        var codes = CatalogUrls.CodesIn(slugAndCode);
        var found = await _found.ListAsync(_db, codes, cancel);
        if (found.Count == 0 && await AlikeCodes.FindAsync(_db.Set<ListedProduct>().Select(p => p.Code), codes, cancel) is { Count: > 0 } alike)
            found = await _found.ListAsync(_db, alike, cancel);
        return await PageAsync(
            found.OrderByDescending(p => $"{p.Slug}-{p.Code}" == slugAndCode).ThenByDescending(p => p.Code.Length).FirstOrDefault(), cancel);
    }

    /// <returns>As <see cref="ByAddressAsync"/>.</returns>
    public async Task<ProductPage?> ByCodeAsync(string code, CancellationToken cancel) =>
        await PageAsync((await _found.ListAsync(_db, [code], cancel)).FirstOrDefault(), cancel);

    private async Task<ProductPage?> PageAsync(Found? found, CancellationToken cancel)
    {
        if (found is null) return null;
        var today = _clock.VietnamToday();
        if (_cache.Find(found.Code, found.RowVersion, today) is { } kept) return kept with { State = found.State };
        if (await _db.Set<ListedProduct>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == found.Code, cancel) is not { } listed) return null;
        var page = await ReadAsync(listed, today, cancel);
        var unchanged = (await _found.ListAsync(_db, [found.Code], cancel)).Any(p => p.RowVersion == listed.RowVersion);
        return unchanged ? _cache.Add(listed.Code, listed.RowVersion, today, page) : page;
    }

    private async Task<ProductPage> ReadAsync(ListedProduct listed, DateOnly today, CancellationToken cancel)
    {
        var code = listed.Code;
        var producer = await _db.Set<ProducerVersion>().AsNoTracking()
            .Where(p => p.Code == listed.ProducerCode && p.IsLatest && !p.IsVoid).OrderBy(p => p.TypeFrom).ToListAsync(cancel);
        return new ProductPage(
            ProductCard.Of(listed, today), listed.State,
            await _db.Set<ProductVersion>().Where(p => p.Code == code && p.IsLatest).Select(p => p.SourceUrl).SingleOrDefaultAsync(cancel) ?? "",
            producer.AsKnownOn(today) is { } now ? ProducerIdentity.Of(now, today) : null,
            await CertificateDetail.Of(_db.Set<CertificateVersion>().Where(c => c.ProductCode == code)).ToListAsync(cancel),
            listed.PriceVnd is null ? [] : await PacksAsync(code, cancel),
            PhotosFirst(await _db.Set<ProductPicture>().Where(p => p.ProductCode == code).OrderBy(p => p.IsIllustration).ThenBy(p => p.Position)
                .Select(p => new PagePicture(p.MediaKey, p.AltVi, p.AltEn, p.IsIllustration, p.VariantId)).ToListAsync(cancel)),
            await _db.Set<ProductText>().Where(t => t.ProductCode == code).OrderBy(t => t.IsSample)
                .Select(t => new LabelText(t.Label, t.Story, t.IsSample)).FirstOrDefaultAsync(cancel));
    }

    private Task<List<Pack>> PacksAsync(string code, CancellationToken cancel) =>
        _db.Set<Variant>().Where(v => v.ProductCode == code && v.Sale == PackSale.OnSale).OrderBy(v => v.Position)
            .Select(v => new Pack(v.Id, v.Label, v.NetQuantity, v.NetUnit, v.PriceVnd, v.OnHand > 0, v.IsSample)).ToListAsync(cancel);

    /// <summary>A drawing stands in only where there is no photo.</summary>
    private static IReadOnlyList<PagePicture> PhotosFirst(List<PagePicture> pictures) =>
        pictures.Exists(p => !p.IsIllustration) ? pictures.FindAll(p => !p.IsIllustration) : pictures;

    private sealed record Found(string Code, string Slug, long RowVersion, ListingState State);
}

/// <param name="Producer">Null when the producer's facts were voided.</param>
/// <param name="Certificates">Every certificate known, latest issued first, unverified last.</param>
/// <param name="Packs">Empty = not on sale here.</param>
public sealed record ProductPage(
    ProductCard Card, ListingState State, string SourceUrl, ProducerIdentity? Producer, IReadOnlyList<CertificateDetail> Certificates,
    IReadOnlyList<Pack> Packs, IReadOnlyList<PagePicture> Pictures, LabelText? Text);

/// <summary>
/// A pack on sale. <see cref="PriceVnd"/> in whole đồng, <see cref="NetQuantity"/> in <see cref="NetUnit"/> (g, ml, piece). How many are
/// left is the stock's business.
/// </summary>
public sealed record Pack(Guid Id, string Label, int NetQuantity, string NetUnit, long PriceVnd, bool InStock, bool IsSample)
{
    /// <summary>Đồng per kg or litre; null for pieces.</summary>
    public long? UnitPriceVnd => UnitPrice.Of(PriceVnd, NetQuantity, NetUnit);
}

/// <param name="PackId">The pack that it shows; null = all.</param>
public sealed record PagePicture(string MediaKey, string AltVi, string AltEn, bool IsIllustration, Guid? PackId);

public sealed record LabelText(ProductLabel Label, string Story, bool IsSample);
