using Marketplace.Catalog.Listings;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates;

/// <summary>One certificate by its code, with its product. Two queries.</summary>
public sealed class GetCertificate(DbContext db, TimeProvider clock)
{
    /// <param name="code">In any case.</param>
    /// <returns>Null when there is none, or its product was never in the shop.</returns>
    public async Task<CertificatePage?> ExecuteAsync(string code, CancellationToken cancel)
    {
        var upper = code.ToUpperInvariant();
        var certificate = await CertificateDetail.Of(db.Set<CertificateVersion>().Where(c => c.Code == code || c.Code == upper))
            .FirstOrDefaultAsync(cancel);
        if (certificate is null) return null;
        var product = await db.Set<ListedProduct>().AsNoTracking()
            .FirstOrDefaultAsync(p => p.Code == certificate.ProductCode && (p.State == ListingState.Published || p.State == ListingState.Withdrawn), cancel);
        return product is null ? null : new CertificatePage(certificate, ProductCard.Of(product, clock.VietnamToday()), clock.VietnamToday());
    }
}

/// <param name="Today">The Vietnam date for which states are meant.</param>
public sealed record CertificatePage(CertificateDetail Certificate, ProductCard Product, DateOnly Today);
