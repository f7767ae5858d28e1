using Marketplace.Catalog.Certificates.Scans;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Proposals;

/// <summary>
/// An officer of the producer's area corrects a certificate: a new version, the old one stays known. What changes the star or the day of issue
/// waits for a second person. A new scan alone is something new. Errors: fields of the form, Scan, "" (not one of
/// theirs, changed by somebody else meanwhile, a proposal waits, nothing new).
/// </summary>
public sealed class CorrectCertificate
{
    private readonly DbContext _db;
    private readonly CertificateWork _work;
    private readonly CertificateScans _scans;
    private readonly IAudit _audit;

    internal CorrectCertificate(DbContext db, CertificateWork work, CertificateScans scans, IAudit audit) =>
        (_db, _work, _scans, _audit) = (db, work, scans, audit);

    /// <param name="scan">A private file stored by <see cref="StoreCertificateScan"/>; null = the one that is there stays.</param>
    public async Task<Result<CertificateDone>> ExecuteAsync(string code, CertificateForm form, Guid? scan, CancellationToken cancel)
    {
        var productCode = await _db.ProductOfAsync(code, cancel);
        return await _work.OnProductAsync(productCode, async (at, c) =>
        {
            if (at.Certificates.SingleOrDefault(v => v.Code == code) is not { } stored || OfficerCertificate.SeenOf(stored) != form.Seen)
                return Result.Refused<CertificateDone>(new FieldError("", ProposalTexts.Stale));
            var before = CertificateContent.Of(stored);
            var read = form.Read(before, _work.Today);
            if (!read.Succeeded) return Result.Refused<CertificateDone>(read.Errors);
            if (OutsideText.IsBlank(form.Reason)) return Result.Refused<CertificateDone>(new FieldError(nameof(form.Reason), ProposalTexts.ReasonNeeded));
            if (await _scans.KeepAsync(scan, productCode, c) is { Succeeded: false } gone) return Result.Refused<CertificateDone>(gone.Errors);
            var version = read.Value!.ToVersion(code, stored.ProductCode, stored.IsSample);
            var isAlone = !at.IsOwn && !SecondPerson.IsNeededToCorrect(before, read.Value);
            if (isAlone && await _db.WaitsAsync(code, c)) return Result.Refused<CertificateDone>(new FieldError("", ProposalTexts.WaitsAlready));
            var done = isAlone ? await _work.RecordAsync(version, c) : await _work.CheckAsync(version, c);
            if (!done.Succeeded) return Result.Refused<CertificateDone>(done.Errors);
            var after = CertificateContent.Of(version);
            if (after == before && scan is null) return Result.Refused<CertificateDone>(new FieldError("", ProposalTexts.NothingNew));
            var reason = OutsideText.Tidy(form.Reason, keepLines: true);
            if (isAlone)
            {
                _scans.Add(scan, version, null);
                _audit.Note(CertificateActions.Corrected, CertificateActions.Of(code), before.Line(), $"{after.Line()}: {reason}");
                return Result.Ok(new CertificateDone(code, null));
            }
            var proposed = await _work.ProposeAsync(new(ProposalKind.Correct, version, before, stored.RecordedAt, reason), c);
            if (!proposed.Succeeded) return Result.Refused<CertificateDone>(proposed.Errors);
            _scans.Add(scan, version, proposed.Value);
            _audit.Note(CertificateActions.Proposed, CertificateActions.Of(code), before.Line(), $"{after.Line()}: {reason}");
            return Result.Ok(new CertificateDone(code, proposed.Value));
        }, cancel);
    }
}
