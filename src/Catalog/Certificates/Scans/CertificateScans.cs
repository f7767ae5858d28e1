using Marketplace.Catalog.Certificates.Proposals;
using Marketplace.Media.Files;
using Marketplace.Shared;
using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Scans;

/// <summary>What happens to scans inside the transaction that enters, corrects, confirms or declines.</summary>
internal sealed class CertificateScans(DbContext db, ICurrentUser user, TimeProvider clock)
{
    /// <returns>Error at Scan when the file is gone, or is none of the product's.</returns>
    public async Task<Result> KeepAsync(Guid? scan, string productCode, CancellationToken cancel) =>
        scan is not { } file || await db.KeepFileAsync(file, CertificateScan.OwnerOf(productCode), cancel)
            ? Result.Ok() : Result.Refused(new FieldError(StoreCertificateScan.Field, ProposalTexts.ScanGone));

    /// <param name="proposal">What it waits with; null = it holds from the version on.</param>
    public void Add(Guid? scan, CertificateVersion version, Guid? proposal)
    {
        if (scan is not { } file) return;
        db.Add(new CertificateScan
        {
            FileId = file, CertificateCode = version.Code, ProductCode = version.ProductCode, ProposalId = proposal,
            KnownFrom = proposal is null ? version.RecordedAt : null, AddedBy = user.Id!.Value, AddedAt = FactInstant.Truncate(clock.GetUtcNow()),
            IsSample = version.IsSample,
        });
    }

    /// <summary>The proposal's scan holds from the confirmed version on.</summary>
    public async Task HoldAsync(Guid proposal, CertificateVersion version, CancellationToken cancel)
    {
        foreach (var scan in await OfAsync(proposal, cancel)) scan.KnownFrom = version.RecordedAt;
    }

    /// <summary>What never held is not kept.</summary>
    public async Task DropAsync(Guid proposal, CancellationToken cancel)
    {
        foreach (var scan in await OfAsync(proposal, cancel))
        {
            await db.DiscardFileAsync(scan.FileId, CertificateScan.OwnerOf(scan.ProductCode), cancel);
            db.Remove(scan);
        }
    }

    private Task<List<CertificateScan>> OfAsync(Guid proposal, CancellationToken cancel) =>
        db.Set<CertificateScan>().Where(s => s.ProposalId == proposal).ToListAsync(cancel);
}
