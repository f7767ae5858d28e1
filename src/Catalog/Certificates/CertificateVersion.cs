using Marketplace.Shared.Facts;

namespace Marketplace.Catalog.Certificates;

/// <summary>A row of certificates.csv in one version. Key: <see cref="Code"/>. Renewal or upgrade is a new certificate.</summary>
internal sealed class CertificateVersion : FactVersion
{
    public required string Code { get; set; }

    public required string ProductCode { get; set; }

    /// <summary>3, 4 or 5.</summary>
    public int Star { get; set; }

    /// <summary>0-100 points, decimals allowed; null = not stated.</summary>
    public decimal? Score { get; set; }

    public string DecisionNo { get; set; } = "";

    public IssuingAuthority Authority { get; set; }

    public string LegalBasis { get; set; } = "";

    /// <summary>Null = unverified: shown with its source, gives no star and is in no figure.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>First day on which it no longer holds, by a revocation.</summary>
    public DateOnly? RevokedOn { get; set; }

    /// <summary>Why star and score may disagree, by an officer.</summary>
    public string OverrideReason { get; set; } = "";

    /// <summary>What the source says about the date when it gives no full date, for example a year.</summary>
    public string IssuedText { get; set; } = "";

    public string SourceUrl { get; set; } = "";

    /// <summary>Web address of a scan of the decision or the certificate; empty = none published.</summary>
    public string ScanUrl { get; set; } = "";

    /// <summary>Office that checked the entry against the paper; empty = not stated.</summary>
    public string Verifier { get; set; } = "";
}

/// <summary>Who recognised: district, province or the ministry (central).</summary>
public enum IssuingAuthority { District, Province, Central }
