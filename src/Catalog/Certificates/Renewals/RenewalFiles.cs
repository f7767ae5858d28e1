using Marketplace.Catalog.Listings;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Renewals;

/// <summary>Which certificates end with none to follow, and of each which papers for a new assessment were seen. Four queries a page.</summary>
internal sealed class RenewalFiles(DbContext db, TimeProvider clock)
{
    /// <param name="products">Whose names may be told.</param>
    public async Task<IReadOnlyList<RenewalFile>> OfAsync(
        IReadOnlyList<CertificateVersion> rows, IQueryable<ListedProduct> products, CancellationToken cancel)
    {
        var today = clock.VietnamToday();
        var (codes, productCodes) = (rows.Select(c => c.Code).ToList(), rows.Select(c => c.ProductCode).Distinct().ToList());
        var names = await products.Where(p => productCodes.Contains(p.Code))
            .Select(p => new { p.Code, p.Name, p.ProducerName }).ToDictionaryAsync(p => p.Code, cancel);
        var details = await CertificateDetail.Of(db.Set<CertificateVersion>().Where(c => codes.Contains(c.Code))).ToDictionaryAsync(c => c.Code, cancel);
        var asked = (await db.Set<DossierPaper>().AsNoTracking().OrderBy(p => p.Position).ToListAsync(cancel)).Where(p => p.HoldsOn(today)).ToList();
        var done = (await db.Set<RenewalStep>().AsNoTracking().Where(s => codes.Contains(s.CertificateCode)).ToListAsync(cancel))
            .ToLookup(s => s.CertificateCode);
        return [.. rows.Select(c => File(details[c.Code], names[c.ProductCode].Name, names[c.ProductCode].ProducerName))];

        RenewalFile File(CertificateDetail certificate, string product, string producer)
        {
            var papers = asked.Select(p => Paper(p, done[certificate.Code].FirstOrDefault(s => s.PaperCode == p.Code))).ToList();
            var left = certificate.ExpiresOn!.Value.DayNumber - today.DayNumber;
            return new RenewalFile(new RenewalLine(certificate, product, producer, left, papers.Count(p => p.DoneAt is not null), papers.Count), papers);
        }
    }

    private static RenewalPaper Paper(DossierPaper paper, RenewalStep? seen) =>
        new(paper.Code, (paper.Name, paper.NameEn), paper.LegalBasis, seen?.DoneByName ?? "", seen?.DoneAt);
}

internal static class EndingCertificates
{
    /// <summary>Of those given, what holds today, was issued up to the day, and no newer one of the product follows.</summary>
    public static IQueryable<CertificateVersion> EndingBy(
        this DbContext db, IQueryable<CertificateVersion> certificates, DateOnly today, DateOnly lastIssued)
    {
        var oldest = today.AddMonths(-CertificateRules.ValidityMonths);
        while (CertificateRules.ExpiresOn(oldest) <= today) oldest = oldest.AddDays(1);
        var others = db.Set<CertificateVersion>().Where(o => o.IsLatest && !o.IsVoid && o.RevokedOn == null);
        return certificates.AsNoTracking().Where(c => c.RevokedOn == null && c.IssuedOn >= oldest && c.IssuedOn <= lastIssued)
            .Where(c => !others.Any(o => o.ProductCode == c.ProductCode && o.IsSample == c.IsSample && o.IssuedOn > c.IssuedOn));
    }
}
