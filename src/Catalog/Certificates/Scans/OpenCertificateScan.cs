using Marketplace.Catalog.Certificates.Proposals;
using Marketplace.Catalog.Geography;
using Marketplace.Media.Files;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Scans;

/// <param name="Link">Good for minutes, and for this reader alone.</param>
/// <param name="IsPicture">False = a PDF, sent as a file.</param>
public sealed record OpenedScan(string Link, bool IsPicture);

/// <summary>
/// A link to a certificate's scan, that of an earlier version or of a proposal too, for an officer of the place and for minutes; that it was
/// handed out is noted.
/// </summary>
public sealed class OpenCertificateScan(
    DbContext db, ICurrentUser user, GeographyBook geography, FileTickets tickets, IAudit audit, TimeProvider clock)
{
    private const string Picture = "image/";

    /// <returns>Null when there is no such scan of a certificate that the reader looks after.</returns>
    public async Task<OpenedScan?> ExecuteAsync(string code, Guid scan, CancellationToken cancel)
    {
        var products = db.ProductsSeenBy(user, geography, clock.VietnamToday()).Select(p => p.Code);
        var product = await db.Set<CertificateScan>().Where(s => s.FileId == scan && s.CertificateCode == code && products.Contains(s.ProductCode))
            .Select(s => s.ProductCode).SingleOrDefaultAsync(cancel);
        if (product is null || user.Id is not { } reader) return null;
        if (await db.TypeOfFileAsync(scan, CertificateScan.OwnerOf(product), cancel) is not { } type) return null;
        audit.Note(CertificateActions.ScanOpened, CertificateActions.Of(code), after: $"{scan:N}");
        await db.SaveChangesAsync(cancel);
        return new OpenedScan(tickets.Of(scan, reader), type.StartsWith(Picture, StringComparison.Ordinal));
    }
}
