using Marketplace.Catalog.Certificates.Proposals;
using Marketplace.Catalog.Geography;
using Marketplace.Media.Uploads;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Scans;

/// <summary>
/// Takes the scan (PDF or photo) that came with a form before the form is looked at; nobody keeps it yet. Errors: Scan (no such file may be
/// taken), "" (the product is none that the person looks after).
/// </summary>
public sealed class StoreCertificateScan(DbContext db, StorePrivateFile store, ICurrentUser user, GeographyBook geography, TimeProvider clock)
{
    public const string Field = "Scan";

    public async Task<Result<Guid>> ExecuteAsync(Stream upload, string productCode, CancellationToken cancel)
    {
        if (!await db.ProductsSeenBy(user, geography, clock.VietnamToday()).AnyAsync(p => p.Code == productCode, cancel))
            return Result.Refused<Guid>(new FieldError("", ProposalTexts.NotYours));
        var stored = await store.ExecuteAsync(upload, CertificateScan.OwnerOf(productCode), cancel);
        return stored.Value is { } paper ? Result.Ok(paper.FileId) : Result.Refused<Guid>(new FieldError(Field, stored.Errors[0].Message));
    }
}
