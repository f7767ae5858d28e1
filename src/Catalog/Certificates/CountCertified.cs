using Marketplace.Catalog.Listings;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates;

/// <summary>How many products of the shop have a real certificate that holds today; sample certificates count nothing. One query.</summary>
public sealed class CountCertified(DbContext db, TimeProvider clock)
{
    public Task<int> ExecuteAsync(CancellationToken cancel)
    {
        var today = clock.VietnamToday();
        var oldest = today.AddMonths(-CertificateRules.ValidityMonths);
        while (CertificateRules.ExpiresOn(oldest) <= today) oldest = oldest.AddDays(1);
        var certified = db.Set<CertificateVersion>()
            .Where(c => c.IsLatest && !c.IsVoid && !c.IsSample && c.IssuedOn >= oldest && c.IssuedOn <= today && (c.RevokedOn == null || c.RevokedOn > today));
        return db.Set<ListedProduct>().Where(p => p.State == ListingState.Published).CountAsync(p => certified.Any(c => c.ProductCode == p.Code), cancel);
    }
}
