namespace Marketplace.Catalog.Certificates.Scans;

/// <summary>
/// A scan or photo of the paper that an officer put in with a certificate. It is no column of the register's file: the file is private, and
/// what the register publishes says nothing of it. Nothing is overwritten: a newer one holds from its own version on.
/// </summary>
internal sealed class CertificateScan
{
    /// <summary>The private file; its own key.</summary>
    public required Guid FileId { get; init; }

    public required string CertificateCode { get; init; }

    public required string ProductCode { get; init; }

    /// <summary>The proposal that it came with; null = the certificate was recorded at once.</summary>
    public Guid? ProposalId { get; init; }

    /// <summary>When the version became known that it came with; null = its proposal waits.</summary>
    public DateTimeOffset? KnownFrom { get; set; }

    public Guid AddedBy { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    public bool IsSample { get; init; }

    public static string OwnerOf(string productCode) => $"certificate:{productCode}";
}
