using Marketplace.Catalog.Listings;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates;

/// <summary>One certificate by its code, with its product. Two queries; a code that is written otherwise takes two more.</summary>
public sealed class GetCertificate(DbContext db, TimeProvider clock)
{
    /// <param name="code">In any case, with or without its signs and marks.</param>
    /// <returns>Null when there is none, several are meant alike, or its product was never in the shop.</returns>
    public async Task<CertificatePage?> ExecuteAsync(string code, CancellationToken cancel)
    {
        var certificate = await ExactAsync(code, cancel);
        if (certificate is null && await AlikeCodes.FindAsync(AllCodes(db), [code], cancel) is [var meant]) certificate = await ExactAsync(meant, cancel);
        if (certificate is null) return null;
        var product = await db.Set<ListedProduct>().AsNoTracking()
            .FirstOrDefaultAsync(p => p.Code == certificate.ProductCode && (p.State == ListingState.Published || p.State == ListingState.Withdrawn), cancel);
        return product is null ? null : new CertificatePage(certificate, ProductCard.Of(product, clock.VietnamToday()), clock.VietnamToday());
    }

    internal static IQueryable<string> AllCodes(DbContext db) => db.Set<CertificateVersion>().Where(c => c.IsLatest && !c.IsVoid).Select(c => c.Code);

    private Task<CertificateDetail?> ExactAsync(string code, CancellationToken cancel)
    {
        var upper = code.ToUpperInvariant();
        return CertificateDetail.Of(db.Set<CertificateVersion>().Where(c => c.Code == code || c.Code == upper)).FirstOrDefaultAsync(cancel);
    }
}

/// <param name="Today">The Vietnam date for which states are meant.</param>
public sealed record CertificatePage(CertificateDetail Certificate, ProductCard Product, DateOnly Today);
