using Marketplace.Catalog.Certificates.Scans;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Proposals;

/// <param name="ProposalId">Null = it is recorded; else it waits for a second person.</param>
public sealed record CertificateDone(string Code, Guid? ProposalId);

/// <summary>
/// An officer of the producer's area enters a certificate. It is recorded at once unless it changes a star that the product has or had, or the
/// officer works for the producer: then it waits for a second person. Errors: fields of the form, Scan, "" (not one of theirs).
/// </summary>
public sealed class EnterCertificate
{
    private readonly DbContext _db;
    private readonly CertificateWork _work;
    private readonly CertificateScans _scans;
    private readonly IAudit _audit;

    internal EnterCertificate(DbContext db, CertificateWork work, CertificateScans scans, IAudit audit) =>
        (_db, _work, _scans, _audit) = (db, work, scans, audit);

    /// <param name="scan">A private file stored by <see cref="StoreCertificateScan"/>; null = none.</param>
    public Task<Result<CertificateDone>> ExecuteAsync(string productCode, CertificateForm form, Guid? scan, CancellationToken cancel) =>
        _work.OnProductAsync(productCode, async (at, c) =>
        {
            var read = form.Read(null, _work.Today);
            if (!read.Succeeded) return Result.Refused<CertificateDone>(read.Errors);
            var isSample = at.Product.IsSample;
            var code = form.Code.Trim().Length > 0 ? form.Code.Trim() : await FreeCodeAsync(productCode, c);
            if (await IsTakenAsync(code, c)) return Result.Refused<CertificateDone>(new FieldError(nameof(form.Code), ProposalTexts.CodeTaken));
            if (await _scans.KeepAsync(scan, productCode, c) is { Succeeded: false } gone) return Result.Refused<CertificateDone>(gone.Errors);
            var version = read.Value!.ToVersion(code, productCode, isSample);
            var isAlone = !at.IsOwn && !SecondPerson.IsNeededToEnter(read.Value, at.OfKind(isSample));
            var done = isAlone ? await _work.RecordAsync(version, c) : await _work.CheckAsync(version, c);
            if (!done.Succeeded) return Result.Refused<CertificateDone>(done.Errors);
            var after = CertificateContent.Of(version).Line();
            if (isAlone)
            {
                _scans.Add(scan, version, null);
                _audit.Note(CertificateActions.Entered, CertificateActions.Of(version.Code), after: after);
                return Result.Ok(new CertificateDone(version.Code, null));
            }
            var proposed = await _work.ProposeAsync(new(ProposalKind.Enter, version, null, at.LastRecorded(isSample), ""), c);
            if (!proposed.Succeeded) return Result.Refused<CertificateDone>(proposed.Errors);
            _scans.Add(scan, version, proposed.Value);
            _audit.Note(CertificateActions.Proposed, CertificateActions.Of(version.Code), after: after);
            return Result.Ok(new CertificateDone(version.Code, proposed.Value));
        }, cancel);

    /// <summary>Also by a sample, by one that was voided, and by one that waits.</summary>
    private async Task<bool> IsTakenAsync(string code, CancellationToken cancel) =>
        await _db.Set<CertificateVersion>().AnyAsync(v => v.Code == code, cancel)
        || await _db.WaitsAsync(code, cancel);

    private async Task<string> FreeCodeAsync(string productCode, CancellationToken cancel)
    {
        for (var number = 1; ; number++)
            if ($"CN-{productCode}-{number}" is var code && !await IsTakenAsync(code, cancel)) return code;
    }
}
