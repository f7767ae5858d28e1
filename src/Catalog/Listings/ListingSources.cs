using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Listings;

/// <summary>All rows from which the listings of a set of products are built, in seven queries whatever their number.</summary>
internal sealed record ListingSources(
    IReadOnlyList<string> Codes, Dictionary<string, ProductVersion> Products, Dictionary<string, DateTimeOffset> FirstRecorded,
    ILookup<string, ProducerVersion> Producers, ILookup<string, CertificateVersion> Certificates, ILookup<string, Variant> Variants,
    ILookup<string, ProductPicture> Pictures, Dictionary<string, ProductPopularity> Popularity)
{
    public static async Task<ListingSources> ReadAsync(DbContext db, IReadOnlyList<string> codes, CancellationToken cancel)
    {
        var versions = await db.Set<ProductVersion>().AsNoTracking().Where(p => codes.Contains(p.Code)).ToListAsync(cancel);
        var products = versions.Where(p => p.IsLatest).ToDictionary(p => p.Code);
        var producerCodes = products.Values.Select(p => p.ProducerCode).Distinct().ToList();
        return new ListingSources(
            codes, products, versions.GroupBy(p => p.Code).ToDictionary(g => g.Key, g => g.Min(p => p.RecordedAt)),
            (await db.Set<ProducerVersion>().AsNoTracking().Where(p => p.IsLatest && !p.IsVoid && producerCodes.Contains(p.Code)).ToListAsync(cancel)).ToLookup(p => p.Code),
            (await db.Set<CertificateVersion>().AsNoTracking().Where(c => c.IsLatest && !c.IsVoid && codes.Contains(c.ProductCode)).ToListAsync(cancel)).ToLookup(c => c.ProductCode),
            (await db.Set<Variant>().AsNoTracking().Where(v => codes.Contains(v.ProductCode)).ToListAsync(cancel)).ToLookup(v => v.ProductCode),
            (await db.Set<ProductPicture>().AsNoTracking().Where(p => codes.Contains(p.ProductCode)).ToListAsync(cancel)).ToLookup(p => p.ProductCode),
            await db.Set<ProductPopularity>().AsNoTracking().Where(p => codes.Contains(p.ProductCode)).ToDictionaryAsync(p => p.ProductCode, cancel));
    }

    public ProductSources? Of(string code) => Products.TryGetValue(code, out var product)
        ? new ProductSources(
            product, FirstRecorded[code], [.. Producers[product.ProducerCode].OrderBy(p => p.TypeFrom)],
            [.. Certificates[code].OrderByDescending(c => c.IssuedOn).ThenByDescending(c => c.Star).ThenBy(c => c.Code, StringComparer.Ordinal)],
            [.. Variants[code].OrderBy(v => v.Position)], [.. Pictures[code].OrderBy(p => p.Position)], Popularity.GetValueOrDefault(code))
        : null;
}

/// <summary>What one product's listing is built from.</summary>
internal sealed record ProductSources(
    ProductVersion Product, DateTimeOffset FirstRecorded, IReadOnlyList<ProducerVersion> Producer, IReadOnlyList<CertificateVersion> Certificates,
    IReadOnlyList<Variant> Variants, IReadOnlyList<ProductPicture> Pictures, ProductPopularity? Popularity);
