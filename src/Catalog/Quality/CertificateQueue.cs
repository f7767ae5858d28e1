using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Certificates.Proposals;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Register;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Quality;

/// <summary>Certificates without a day of issue, which give no star, or without a decision.</summary>
internal sealed class CertificateQueue(DbContext db, ICurrentUser user, GeographyBook geography, TimeProvider clock) : IQualityQueue
{
    private const string NoDay = "khong-ngay", NoDecision = "khong-quyet-dinh";

    public string Kind => "chung-nhan";

    public Task<int> CountAsync(CancellationToken cancel) => Lacking().CountAsync(cancel);

    public async Task<QualityList> ListAsync(int page, CancellationToken cancel)
    {
        var rows = await Lacking().AsNoTracking().OrderBy(c => c.Code)
            .Skip((page - 1) * QualityList.PageSize).Take(QualityList.PageSize).ToListAsync(cancel);
        var products = rows.Select(c => c.ProductCode).Distinct().ToList();
        var names = await db.Set<ListedProduct>().Where(p => products.Contains(p.Code)).ToDictionaryAsync(p => p.Code, p => p.Name, cancel);
        return new QualityList([.. rows.Select(c => Line(c, names[c.ProductCode]))], await CountAsync(cancel));
    }

    private static QualityLine Line(CertificateVersion certificate, string product)
    {
        var reasons = new List<string>();
        if (certificate.IssuedOn is null) reasons.Add(NoDay);
        if (certificate.DecisionNo.Length == 0) reasons.Add(NoDecision);
        return new QualityLine([new QualitySubject(certificate.Code, product, "", certificate.IsSample)], QualityStep.Certificate, reasons);
    }

    private IQueryable<CertificateVersion> Lacking() =>
        db.CertificatesSeenBy(user, geography, clock.VietnamToday()).Where(c => c.IssuedOn == null || c.DecisionNo == "");
}
