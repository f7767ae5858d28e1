using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Proposals;

public sealed record OfficerCertificateLine(CertificateDetail Certificate, string ProductName, string ProducerName);

/// <param name="Count">On all pages together.</param>
public sealed record OfficerCertificateList(IReadOnlyList<OfficerCertificateLine> Lines, int Count)
{
    public int LastPage => PageCount.Of(Count, ListOfficerCertificates.PageSize);
}

/// <summary>A product that a certificate can be entered for.</summary>
public sealed record CertifiableProduct(string Code, string Name, string ProducerName);

/// <summary>Certificates of the places that the person looks after, the latest first, samples too; found by product, code or number of the decision.</summary>
public sealed class ListOfficerCertificates(DbContext db, ICurrentUser user, GeographyBook geography, TimeProvider clock)
{
    public const int PageSize = 50, MostProducts = 20;

    /// <param name="text">A part of a product's name or of a decision's number, or a code; empty = all.</param>
    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<OfficerCertificateList> ExecuteAsync(string text, int page, CancellationToken cancel)
    {
        var certificates = await FoundAsync(OutsideText.Tidy(text), cancel);
        var details = await CertificateDetail.Of(certificates).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var codes = details.Select(c => c.ProductCode).Distinct().ToList();
        var products = await Products().Where(p => codes.Contains(p.Code))
            .Select(p => new { p.Code, p.Name, p.ProducerName }).ToDictionaryAsync(p => p.Code, cancel);
        return new OfficerCertificateList(
            [.. details.Select(c => new OfficerCertificateLine(c, products[c.ProductCode].Name, products[c.ProductCode].ProducerName))],
            await certificates.CountAsync(cancel));
    }

    /// <returns>Null when it is none that the person looks after.</returns>
    public async Task<CertifiableProduct?> ProductAsync(string code, CancellationToken cancel) => OutsideText.IsWellFormed(code)
        ? await Products().Where(p => p.Code == code).Select(p => new CertifiableProduct(p.Code, p.Name, p.ProducerName)).SingleOrDefaultAsync(cancel)
        : null;

    /// <returns>At most <see cref="MostProducts"/>, by name; none for no words.</returns>
    public async Task<IReadOnlyList<CertifiableProduct>> ProductsAsync(string text, CancellationToken cancel)
    {
        if (!text.Any(char.IsLetterOrDigit)) return [];
        return await Named(OutsideText.Tidy(text)).OrderBy(p => p.Name).ThenBy(p => p.Code).Take(MostProducts)
            .Select(p => new CertifiableProduct(p.Code, p.Name, p.ProducerName)).ToListAsync(cancel);
    }

    private IQueryable<ListedProduct> Products() => db.ProductsSeenBy(user, geography, clock.VietnamToday());

    /// <summary>With or without marks.</summary>
    private IQueryable<ListedProduct> Named(string text)
    {
        var (upper, words) = (text.ToUpperInvariant(), Slug.WordsOf(text));
        return Products().Where(p => p.Code == text || p.Code == upper || words != "" && p.Slug.Contains(words));
    }

    private async Task<IQueryable<CertificateVersion>> FoundAsync(string text, CancellationToken cancel)
    {
        var all = db.CertificatesSeenBy(user, geography, clock.VietnamToday());
        if (text.Length == 0) return all;
        var upper = text.ToUpperInvariant();
        var decisions = await DecisionsAsync(all, text, cancel);
        var products = Named(text).Select(p => p.Code);
        return all.Where(c => c.Code == text || c.Code == upper || decisions.Contains(c.DecisionNo) || products.Contains(c.ProductCode));
    }

    /// <summary>Decisions are few: they are compared by their letters and digits alone.</summary>
    private static async Task<List<string>> DecisionsAsync(IQueryable<CertificateVersion> certificates, string text, CancellationToken cancel)
    {
        if (!text.Any(char.IsDigit)) return [];
        var sought = Plain(text);
        var numbers = await certificates.Where(c => c.DecisionNo != "").Select(c => c.DecisionNo).Distinct().ToListAsync(cancel);
        return [.. numbers.Where(n => Plain(n).Contains(sought, StringComparison.Ordinal))];
    }

    private static string Plain(string number) => Slug.Of(number).Replace("-", "", StringComparison.Ordinal);
}
