using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Certificates.Proposals;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Register;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Quality;

/// <summary>Certificates without a day of issue, which give no star, or without a decision.</summary>
internal sealed class CertificateQueue(DbContext db, ICurrentUser user, GeographyBook geography, TimeProvider clock, QualityReader reader)
    : KeptQueue(reader)
{
    private const string NoDay = "khong-ngay", NoDecision = "khong-quyet-dinh";

    public override string Kind => "chung-nhan";

    /// <summary>A product that is withdrawn takes its certificates out of the queue.</summary>
    protected override IReadOnlyList<string> Topics => [RegisterTopics.Facts, CatalogTopics.Product];

    protected override Task<int> FindCountAsync(CancellationToken cancel) => Lacking().CountAsync(cancel);

    protected override async Task<List<QualityLine>> FindAsync(int skip, CancellationToken cancel)
    {
        var rows = await Lacking().AsNoTracking()
            .Join(db.Set<ListedProduct>(), c => c.ProductCode, p => p.Code, (c, p) => new { c.Code, p.Name, c.IssuedOn, c.DecisionNo, c.IsSample })
            .OrderBy(c => c.Code).Skip(skip).Take(QualityList.PageSize).ToListAsync(cancel);
        return
        [
            .. rows.Select(c => new QualityLine(
                [new QualitySubject(c.Code, c.Name, "", c.IsSample)], QualityStep.Certificate, Reasons(c.IssuedOn, c.DecisionNo))),
        ];
    }

    private static List<string> Reasons(DateOnly? issuedOn, string decisionNo)
    {
        var reasons = new List<string>();
        if (issuedOn is null) reasons.Add(NoDay);
        if (decisionNo.Length == 0) reasons.Add(NoDecision);
        return reasons;
    }

    private IQueryable<CertificateVersion> Lacking() =>
        db.CertificatesSeenBy(user, geography, clock.VietnamToday()).Where(c => c.IssuedOn == null || c.DecisionNo == "");
}
