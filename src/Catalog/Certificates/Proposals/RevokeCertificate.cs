using System.ComponentModel.DataAnnotations;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Proposals;

public sealed class RevocationForm
{
    /// <summary>First day on which the certificate no longer holds: "2026-11-30".</summary>
    [StringLength(10)] public string RevokedOn { get; set; } = "";

    [StringLength(CertificateForm.LongestReason)] public string Ground { get; set; } = "";

    /// <summary>Which version the person has before them.</summary>
    [StringLength(40)] public string Seen { get; set; } = "";
}

/// <summary>
/// An officer of the producer's area proposes that a certificate be revoked; nothing changes until a second person confirms. Errors: RevokedOn,
/// Ground, "" (not one of theirs, changed by somebody else meanwhile, revoked already, a proposal waits).
/// </summary>
public sealed class RevokeCertificate(DbContext db, CertificateWork work, IAudit audit)
{
    public async Task<Result<CertificateDone>> ExecuteAsync(string code, RevocationForm form, CancellationToken cancel)
    {
        var productCode = await db.ProductOfAsync(code, cancel);
        return await work.OnProductAsync(productCode, async (at, c) =>
        {
            if (at.Certificates.SingleOrDefault(v => v.Code == code) is not { } stored || OfficerCertificate.SeenOf(stored) != form.Seen)
                return Result.Refused<CertificateDone>(new FieldError("", ProposalTexts.Stale));
            var errors = Check(form, stored);
            if (errors.Count > 0) return Result.Refused<CertificateDone>(errors);
            var before = CertificateContent.Of(stored);
            var version = (before with { RevokedOn = CertificateForm.Day(form.RevokedOn) }).ToVersion(code, stored.ProductCode, stored.IsSample);
            var good = await work.CheckAsync(version, c);
            if (!good.Succeeded) return Result.Refused<CertificateDone>(good.Errors);
            var ground = OutsideText.Tidy(form.Ground, keepLines: true);
            var proposed = await work.ProposeAsync(new(ProposalKind.Revoke, version, before, stored.RecordedAt, ground), c);
            if (!proposed.Succeeded) return Result.Refused<CertificateDone>(proposed.Errors);
            audit.Note(CertificateActions.Proposed, CertificateActions.Of(code), before.Line(), $"{CertificateContent.Of(version).Line()}: {ground}");
            return Result.Ok(new CertificateDone(code, proposed.Value));
        }, cancel);
    }

    private static List<FieldError> Check(RevocationForm form, CertificateVersion stored)
    {
        var errors = new List<FieldError>();
        if (stored.RevokedOn is not null) errors.Add(new FieldError("", ProposalTexts.RevokedAlready));
        if (CertificateForm.Day(form.RevokedOn) is not { } day) errors.Add(new FieldError(nameof(form.RevokedOn), ProposalTexts.DayNeeded));
        else if (day < stored.IssuedOn) errors.Add(new FieldError(nameof(form.RevokedOn), ProposalTexts.RevokedBeforeIssued));
        else if (stored.IssuedOn is { } issued && day >= CertificateRules.ExpiresOn(issued))
            errors.Add(new FieldError(nameof(form.RevokedOn), ProposalTexts.RevokedAfterEnd));
        if (OutsideText.IsBlank(form.Ground)) errors.Add(new FieldError(nameof(form.Ground), ProposalTexts.GroundNeeded));
        return errors;
    }
}
