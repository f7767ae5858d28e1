using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Certificates.Proposals;

/// <summary>Stable words of the audit about certificates.</summary>
public static class CertificateActions
{
    public const string Entered = "certificate.entered", Corrected = "certificate.corrected", Proposed = "certificate.proposed",
        Confirmed = "certificate.confirmed", Declined = "certificate.declined", Withdrawn = "certificate.withdrawn", Denied = "certificate.denied",
        ScanOpened = "certificate.scan-opened";

    public static string Of(string code) => $"certificate:{code}";
}

internal static class StoredCertificates
{
    /// <summary>Empty when there is no such certificate.</summary>
    public static async Task<string> ProductOfAsync(this DbContext db, string code, CancellationToken cancel) =>
        await db.Set<CertificateVersion>().Where(v => v.Code == code && v.IsLatest && !v.IsVoid).Select(v => v.ProductCode).SingleOrDefaultAsync(cancel) ?? "";

    /// <summary>A proposal about the certificate waits.</summary>
    public static Task<bool> WaitsAsync(this DbContext db, string code, CancellationToken cancel) =>
        db.Set<CertificateProposal>().AnyAsync(p => p.CertificateCode == code && p.State == ProposalState.Waiting, cancel);
}
