using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Proposals;

/// <param name="ProposalId">Null = it is recorded; else it waits for a second person.</param>
public sealed record CertificateDone(string Code, Guid? ProposalId);

/// <summary>
/// An officer of the producer's area enters a certificate. It is recorded at once unless it changes a star that the product has or had, or the
/// officer works for the producer: then it waits for a second person. Errors: fields of the form, "" (not one of theirs).
/// </summary>
public sealed class EnterCertificate(DbContext db, CertificateWork work, IAudit audit)
{
    public Task<Result<CertificateDone>> ExecuteAsync(string productCode, CertificateForm form, CancellationToken cancel) =>
        work.OnProductAsync(productCode, async (at, c) =>
        {
            var read = form.Read(null, work.Today);
            if (!read.Succeeded) return Result.Refused<CertificateDone>(read.Errors);
            var isSample = at.Product.IsSample;
            var code = form.Code.Trim().Length > 0 ? form.Code.Trim() : await FreeCodeAsync(productCode, c);
            if (await IsTakenAsync(code, c)) return Result.Refused<CertificateDone>(new FieldError(nameof(form.Code), ProposalTexts.CodeTaken));
            var version = read.Value!.ToVersion(code, productCode, isSample);
            var isAlone = !at.IsOwn && !SecondPerson.IsNeededToEnter(read.Value, at.OfKind(isSample));
            var done = isAlone ? await work.RecordAsync(version, c) : await work.CheckAsync(version, c);
            if (!done.Succeeded) return Result.Refused<CertificateDone>(done.Errors);
            var after = CertificateContent.Of(version).Line();
            if (isAlone)
            {
                audit.Note(CertificateActions.Entered, CertificateActions.Of(version.Code), after: after);
                return Result.Ok(new CertificateDone(version.Code, null));
            }
            var proposed = await work.ProposeAsync(new(ProposalKind.Enter, version, null, at.LastRecorded(isSample), ""), c);
            if (!proposed.Succeeded) return Result.Refused<CertificateDone>(proposed.Errors);
            audit.Note(CertificateActions.Proposed, CertificateActions.Of(version.Code), after: after);
            return Result.Ok(new CertificateDone(version.Code, proposed.Value));
        }, cancel);

    /// <summary>Also by a sample, by one that was voided, and by one that waits.</summary>
    private async Task<bool> IsTakenAsync(string code, CancellationToken cancel) =>
        await db.Set<CertificateVersion>().AnyAsync(v => v.Code == code, cancel)
        || await db.WaitsAsync(code, cancel);

    private async Task<string> FreeCodeAsync(string productCode, CancellationToken cancel)
    {
        for (var number = 1; ; number++)
            if ($"CN-{productCode}-{number}" is var code && !await IsTakenAsync(code, cancel)) return code;
    }
}
