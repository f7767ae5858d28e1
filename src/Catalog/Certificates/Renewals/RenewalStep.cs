namespace Marketplace.Catalog.Certificates.Renewals;

/// <summary>An officer has seen a paper for the renewal of a certificate; gone when the tick is taken away, which the audit keeps.</summary>
internal sealed class RenewalStep
{
    public required string CertificateCode { get; init; }

    public required string PaperCode { get; init; }

    public Guid DoneBy { get; init; }

    public required string DoneByName { get; init; }

    public DateTimeOffset DoneAt { get; init; }

    public bool IsSample { get; init; }
}
