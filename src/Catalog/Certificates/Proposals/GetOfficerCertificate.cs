using System.Globalization;
using Marketplace.Catalog.Certificates.Scans;
using Marketplace.Catalog.Geography;
using Marketplace.Shared;
using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Proposals;

/// <summary>What was known of a certificate from an instant on.</summary>
/// <param name="Scan">Of the paper, as it held while this was what was known; null = none was put in.</param>
/// <param name="RecordedBy">E-mail of an account, or the name of what is no person ("import").</param>
public sealed record KnownCertificate(DateTimeOffset RecordedAt, string RecordedBy, bool IsVoid, CertificateContent Content, Guid? Scan);

/// <param name="History">The latest first.</param>
/// <param name="Proposals">The latest first.</param>
/// <param name="Seen">Names the version; forms send it back.</param>
public sealed record OfficerCertificate(
    CertificateDetail Certificate, CertificateContent Content, string ProductName, string ProducerName, string Seen,
    IReadOnlyList<KnownCertificate> History, IReadOnlyList<ProposalLine> Proposals)
{
    /// <summary>Of the paper, as it holds now.</summary>
    public Guid? Scan => History[0].Scan;

    public ProposalLine? Waiting => Proposals.FirstOrDefault(p => p.State == ProposalState.Waiting);

    internal static string SeenOf(CertificateVersion version) =>
        FactInstant.ToMicroseconds(version.RecordedAt).ToString(CultureInfo.InvariantCulture);
}

/// <summary>One certificate of a place that the person looks after, with what was known of it when, and who proposed and decided what.</summary>
public sealed class GetOfficerCertificate(DbContext db, ICurrentUser user, IProvinceStaff staff, GeographyBook geography, TimeProvider clock)
{
    /// <returns>Null when there is none, or it belongs to another's place.</returns>
    public async Task<OfficerCertificate?> ExecuteAsync(string code, CancellationToken cancel)
    {
        var day = clock.VietnamToday();
        var own = db.CertificatesSeenBy(user, geography, day).AsNoTracking().Where(c => c.Code == code);
        if (await own.SingleOrDefaultAsync(cancel) is not { } stored) return null;
        var product = await db.ProductsSeenBy(user, geography, day).Where(p => p.Code == stored.ProductCode)
            .Select(p => new { p.Name, p.ProducerName }).SingleAsync(cancel);
        var versions = await db.Set<CertificateVersion>().AsNoTracking().Where(c => c.Code == code).OrderByDescending(c => c.RecordedAt).ToListAsync(cancel);
        var scans = await db.Set<CertificateScan>().AsNoTracking().Where(s => s.CertificateCode == code && s.KnownFrom != null)
            .OrderBy(s => s.KnownFrom).ThenBy(s => s.AddedAt).Select(s => new { s.KnownFrom, s.FileId }).ToListAsync(cancel);
        var name = await staff.RecordersAsync(versions.Select(v => v.RecordedBy), cancel);
        var proposals = await db.ProposalsSeenBy(user, geography, day).AsNoTracking().Where(p => p.CertificateCode == code)
            .OrderByDescending(p => p.ProposedAt).ToListAsync(cancel);
        return new OfficerCertificate(
            await CertificateDetail.Of(own).SingleAsync(cancel), CertificateContent.Of(stored), product.Name, product.ProducerName,
            OfficerCertificate.SeenOf(stored),
            [
                .. versions.Select((v, i) => new KnownCertificate(
                    v.RecordedAt, name(v.RecordedBy), v.IsVoid, CertificateContent.Of(v),
                    scans.LastOrDefault(s => i == 0 || s.KnownFrom < versions[i - 1].RecordedAt)?.FileId)),
            ],
            [.. proposals.Select(p => ProposalLine.Of(p, product.Name, product.ProducerName, user.Id))]);
    }
}
