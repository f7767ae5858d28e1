using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Listings;
using Marketplace.Shared;
using Marketplace.Shared.Facts;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Seeding;

/// <summary>
/// Demonstration certificates: each register product whose source states a star and that has no valid certificate gets one with that
/// star, valid today, expiries spread over three years; every tenth 3-star one by code is left expired.
/// </summary>
public sealed class AddSampleCertificates(DbContext db, ListingProjection listings, TimeProvider clock)
{
    private const int ExpiredEvery = 10;
    private const string CodePrefix = "MAU-";

    public Task ExecuteAsync(CancellationToken cancel) => db.InTransactionAsync(AddAsync, cancel);

    private async Task AddAsync(CancellationToken cancel)
    {
        await db.Set<CertificateVersion>().Where(c => c.IsSample && c.Code.StartsWith(CodePrefix)).ExecuteDeleteAsync(cancel);
        var today = clock.VietnamToday();
        var certificates = await db.Set<CertificateVersion>().AsNoTracking().Where(c => c.IsLatest && !c.IsVoid && !c.IsSample).ToListAsync(cancel);
        var lacking = certificates.GroupBy(c => c.ProductCode)
            .Where(g => !g.Any(c => CertificateRules.IsValid(c.IssuedOn, c.RevokedOn, today)))
            .Select(g => (Code: g.Key, g.MaxBy(c => CertificateRank.Of(c.IssuedOn, c.RevokedOn, c.Star))!.Star))
            .OrderBy(p => p.Code, StringComparer.Ordinal).ToList();
        var threeStars = lacking.Where(p => p.Star == 3).Select(p => p.Code).ToList();
        var expired = threeStars.Where((_, i) => (i + 1) % ExpiredEvery == 0).ToHashSet();
        db.AddRange(lacking.Select((p, i) => Certificate(p.Code, p.Star, IssuedOn(today, i, lacking.Count, expired.Contains(p.Code)))));
        await db.SaveChangesAsync(cancel);
        await listings.RefreshAsync([.. lacking.Select(p => p.Code)], clock.GetUtcNow(), cancel);
    }

    /// <summary>The n-th of m: its end lies that share of three years ahead; an expired one ended a month or more ago.</summary>
    private static DateOnly IssuedOn(DateOnly today, int n, int of, bool isExpired)
    {
        var end = isExpired ? today.AddDays(-30 - n) : today.AddDays(1 + n * 3 * 365 / of);
        return end.AddMonths(-CertificateRules.ValidityMonths);
    }

    private CertificateVersion Certificate(string productCode, int star, DateOnly issuedOn) => new()
    {
        Code = CodePrefix + productCode, ProductCode = productCode, Star = star, IssuedOn = issuedOn, DecisionNo = "MẪU",
        Authority = Recognition.AuthorityOf(star, issuedOn),
        LegalBasis = "Dữ liệu mẫu", IsSample = true, IsLatest = true, RecordedAt = FactInstant.Truncate(clock.GetUtcNow()),
    };
}
