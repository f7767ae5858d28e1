using Marketplace.Catalog.Listings;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates;

/// <summary>Certificates by code or decision number, for the public look-up. Finding by product name is Search's work: pass its codes.</summary>
public sealed class FindCertificates(DbContext db, TimeProvider clock)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<CertificatePage>> ExecuteAsync(string text, IReadOnlyList<string> productCodes, CancellationToken cancel)
    {
        var words = text.Trim();
        var found = await CertificateDetail.Of(db.Set<CertificateVersion>().Where(c =>
            c.Code == words || words != "" && c.DecisionNo == words || productCodes.Contains(c.ProductCode))).Take(Most).ToListAsync(cancel);
        var codes = found.Select(c => c.ProductCode).Distinct().ToList();
        var today = clock.VietnamToday();
        var products = await db.Set<ListedProduct>().AsNoTracking().Where(p => codes.Contains(p.Code) && p.State == ListingState.Published)
            .ToDictionaryAsync(p => p.Code, p => ProductCard.Of(p, today), cancel);
        return [.. found.Where(c => products.ContainsKey(c.ProductCode)).Select(c => new CertificatePage(c, products[c.ProductCode], today))];
    }
}
