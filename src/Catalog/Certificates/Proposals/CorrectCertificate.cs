using Marketplace.Shared;
using Marketplace.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Proposals;

/// <summary>
/// An officer of the producer's area corrects a certificate: a new version, the old one stays known. What changes the star or the day of issue
/// waits for a second person. Errors: fields of the form, "" (not one of theirs, changed by somebody else meanwhile, a proposal waits, nothing new).
/// </summary>
public sealed class CorrectCertificate(DbContext db, CertificateWork work, IAudit audit)
{
    public async Task<Result<CertificateDone>> ExecuteAsync(string code, CertificateForm form, CancellationToken cancel)
    {
        var productCode = await db.ProductOfAsync(code, cancel);
        return await work.OnProductAsync(productCode, async (at, c) =>
        {
            if (at.Certificates.SingleOrDefault(v => v.Code == code) is not { } stored || OfficerCertificate.SeenOf(stored) != form.Seen)
                return Result.Refused<CertificateDone>(new FieldError("", ProposalTexts.Stale));
            var before = CertificateContent.Of(stored);
            var read = form.Read(before, work.Today);
            if (!read.Succeeded) return Result.Refused<CertificateDone>(read.Errors);
            if (OutsideText.IsBlank(form.Reason)) return Result.Refused<CertificateDone>(new FieldError(nameof(form.Reason), ProposalTexts.ReasonNeeded));
            var version = read.Value!.ToVersion(code, stored.ProductCode, stored.IsSample);
            var isAlone = !at.IsOwn && !SecondPerson.IsNeededToCorrect(before, read.Value);
            if (isAlone && await db.WaitsAsync(code, c)) return Result.Refused<CertificateDone>(new FieldError("", ProposalTexts.WaitsAlready));
            var done = isAlone ? await work.RecordAsync(version, c) : await work.CheckAsync(version, c);
            if (!done.Succeeded) return Result.Refused<CertificateDone>(done.Errors);
            var after = CertificateContent.Of(version);
            if (after == before) return Result.Refused<CertificateDone>(new FieldError("", ProposalTexts.NothingNew));
            var reason = OutsideText.Tidy(form.Reason, keepLines: true);
            if (isAlone)
            {
                audit.Note(CertificateActions.Corrected, CertificateActions.Of(code), before.Line(), $"{after.Line()}: {reason}");
                return Result.Ok(new CertificateDone(code, null));
            }
            var proposed = await work.ProposeAsync(new(ProposalKind.Correct, version, before, stored.RecordedAt, reason), c);
            if (!proposed.Succeeded) return Result.Refused<CertificateDone>(proposed.Errors);
            audit.Note(CertificateActions.Proposed, CertificateActions.Of(code), before.Line(), $"{after.Line()}: {reason}");
            return Result.Ok(new CertificateDone(code, proposed.Value));
        }, cancel);
    }
}
