namespace Marketplace.Catalog.Certificates.Proposals;

public enum ProposalKind { Enter, Correct, Revoke }

/// <summary>Declined by a second person; withdrawn by the one who proposed.</summary>
public enum ProposalState { Waiting, Confirmed, Declined, Withdrawn }

/// <summary>What one officer wants a certificate to say, until another has confirmed it: nothing of it holds before.</summary>
internal sealed class CertificateProposal
{
    public Guid Id { get; init; }

    public ProposalKind Kind { get; init; }

    public ProposalState State { get; set; }

    public required string CertificateCode { get; init; }

    public required string ProductCode { get; init; }

    /// <summary>JSON of the <see cref="CertificateContent"/> that is proposed.</summary>
    public required string Content { get; init; }

    /// <summary>JSON of what the certificate said then; null = there was none.</summary>
    public string? Before { get; init; }

    /// <summary>
    /// When that became known which the proposer saw: of the certificate, or for a new one the last of the product's. Null = there was none.
    /// </summary>
    public DateTimeOffset? BaseRecordedAt { get; init; }

    /// <summary>Ground of a revocation, reason of a correction.</summary>
    public required string Ground { get; init; }

    public Guid ProposedBy { get; init; }

    /// <summary>As the audit names the person.</summary>
    public required string ProposedByName { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    public Guid? DecidedBy { get; set; }

    public string DecidedByName { get; set; } = "";

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Of whoever decided; why, when it was declined.</summary>
    public string Words { get; set; } = "";

    public bool IsSample { get; init; }
}
