using System.Linq.Expressions;
using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Onboarding;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Listings;

/// <summary>
/// All rows from which the listings of a set of products are built, in nine queries whatever their number, and one more for alcohol.
/// </summary>
internal sealed record ListingSources(
    IReadOnlyList<string> Codes, Dictionary<string, ProductVersion> Products, Dictionary<string, DateTimeOffset> FirstRecorded,
    ILookup<string, ProducerVersion> Producers, ILookup<string, CertificateVersion> Certificates, ILookup<string, Variant> Variants,
    ILookup<string, ProductPicture> Pictures, Dictionary<string, ProductPopularity> Popularity, Dictionary<string, Publication> Publications,
    HashSet<string> SuspendedProducers, HashSet<string> Licensed)
{
    public static async Task<ListingSources> ReadAsync(DbContext db, IReadOnlyList<string> codes, CancellationToken cancel)
    {
        var versions = await db.Set<ProductVersion>().AsNoTracking().Where(p => codes.Contains(p.Code)).ToListAsync(cancel);
        var products = versions.Where(p => p.IsLatest).ToDictionary(p => p.Code);
        var producerCodes = products.Values.Select(p => p.ProducerCode).Distinct().ToList();
        return new ListingSources(
            codes, products, versions.GroupBy(p => p.Code).ToDictionary(g => g.Key, g => g.Min(p => p.RecordedAt)),
            await LookupAsync<ProducerVersion>(db, p => p.IsLatest && !p.IsVoid && producerCodes.Contains(p.Code), p => p.Code, cancel),
            await LookupAsync<CertificateVersion>(db, c => c.IsLatest && !c.IsVoid && codes.Contains(c.ProductCode), c => c.ProductCode, cancel),
            await LookupAsync<Variant>(db, v => codes.Contains(v.ProductCode) && v.Sale == PackSale.OnSale, v => v.ProductCode, cancel),
            await LookupAsync<ProductPicture>(db, p => codes.Contains(p.ProductCode), p => p.ProductCode, cancel),
            await db.Set<ProductPopularity>().AsNoTracking().Where(p => codes.Contains(p.ProductCode)).ToDictionaryAsync(p => p.ProductCode, cancel),
            await db.Set<Publication>().AsNoTracking().Where(p => codes.Contains(p.ProductCode)).ToDictionaryAsync(p => p.ProductCode, cancel),
            await db.Set<ProducerStanding>().Where(s => producerCodes.Contains(s.ProducerCode) && s.SuspendedAt != null).Select(s => s.ProducerCode)
                .ToHashSetAsync(cancel),
            await LicensedAsync(db, [.. products.Values.Where(p => SetRules.IsAlcohol(p.SetCode)).Select(p => p.Code)], cancel));
    }

    /// <summary>Alcohol whose label holds the number of a licence.</summary>
    private static async Task<HashSet<string>> LicensedAsync(DbContext db, IReadOnlyList<string> alcohol, CancellationToken cancel) => alcohol.Count == 0
        ? []
        : [.. (await db.Set<ProductText>().AsNoTracking().Where(t => alcohol.Contains(t.ProductCode)).ToListAsync(cancel))
            .Where(t => t.Label.LicenceNo.Length > 0).Select(t => t.ProductCode)];

    public ProductSources? Of(string code) => Products.TryGetValue(code, out var product)
        ? new ProductSources(
            product, FirstRecorded[code], [.. Producers[product.ProducerCode].OrderBy(p => p.TypeFrom)],
            [.. Certificates[code].OrderByDescending(c => CertificateRank.Of(c.IssuedOn, c.RevokedOn, c.Star)).ThenBy(c => c.Code, StringComparer.Ordinal)],
            [.. Variants[code].OrderBy(v => v.Position)], [.. Pictures[code].OrderBy(p => p.Position)], Popularity.GetValueOrDefault(code),
            Publications.GetValueOrDefault(code), SuspendedProducers.Contains(product.ProducerCode),
            !SetRules.IsAlcohol(product.SetCode) || Licensed.Contains(code))
        : null;

    private static async Task<ILookup<string, T>> LookupAsync<T>(
        DbContext db, Expression<Func<T, bool>> which, Func<T, string> key, CancellationToken cancel) where T : class =>
        (await db.Set<T>().AsNoTracking().Where(which).ToListAsync(cancel)).ToLookup(key);
}

/// <summary>What one product's listing is built from.</summary>
/// <param name="MayBeSold">False for alcohol without a licence.</param>
internal sealed record ProductSources(
    ProductVersion Product, DateTimeOffset FirstRecorded, IReadOnlyList<ProducerVersion> Producer, IReadOnlyList<CertificateVersion> Certificates,
    IReadOnlyList<Variant> Variants, IReadOnlyList<ProductPicture> Pictures, ProductPopularity? Popularity, Publication? Publication, bool IsProducerSuspended,
    bool MayBeSold)
{
    /// <summary>Null when every text in it may be shown; else whose text may not.</summary>
    public string? Fault => UnsoundRow.Fault([Product.Code, Product.Name, Product.Description, .. Variants.Select(v => v.Label)])
        ?? OfOther("producer", Producer.FirstOrDefault(p => UnsoundRow.Fault(p.Name) is not null)?.Code)
        ?? OfOther("certificate", Certificates.FirstOrDefault(c => UnsoundRow.Fault(c.Code, c.DecisionNo, c.IssuedText) is not null)?.Code);

    private static string? OfOther(string kind, string? code) => code is null ? null : $"the text of its {kind} {code} holds what is no character";
}
