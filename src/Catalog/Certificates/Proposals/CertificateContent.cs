using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Marketplace.Catalog.Certificates.Proposals;

/// <summary>What a certificate says, beside its code and product. Members are explained at <see cref="CertificateVersion"/>.</summary>
public sealed record CertificateContent
{
    public required int Star { get; init; }
    public decimal? Score { get; init; }
    public string DecisionNo { get; init; } = "";

    [JsonConverter(typeof(JsonStringEnumConverter<IssuingAuthority>))]
    public required IssuingAuthority Authority { get; init; }

    public string LegalBasis { get; init; } = "";
    public DateOnly? IssuedOn { get; init; }
    public DateOnly? RevokedOn { get; init; }
    public string OverrideReason { get; init; } = "";
    public string IssuedText { get; init; } = "";
    public string SourceUrl { get; init; } = "";
    public string ScanUrl { get; init; } = "";
    public string Verifier { get; init; } = "";

    [JsonIgnore]
    public DateOnly? ExpiresOn => IssuedOn is { } issued ? CertificateRules.ExpiresOn(issued) : null;

    internal static CertificateContent Of(CertificateVersion version) => new()
    {
        Star = version.Star, Score = version.Score, DecisionNo = version.DecisionNo, Authority = version.Authority, LegalBasis = version.LegalBasis,
        IssuedOn = version.IssuedOn, RevokedOn = version.RevokedOn, OverrideReason = version.OverrideReason, IssuedText = version.IssuedText,
        SourceUrl = version.SourceUrl, ScanUrl = version.ScanUrl, Verifier = version.Verifier,
    };

    internal CertificateVersion ToVersion(string code, string productCode, bool isSample) => new()
    {
        Code = code, ProductCode = productCode, IsSample = isSample, Star = Star, Score = Score, DecisionNo = DecisionNo, Authority = Authority,
        LegalBasis = LegalBasis, IssuedOn = IssuedOn, RevokedOn = RevokedOn, OverrideReason = OverrideReason, IssuedText = IssuedText,
        SourceUrl = SourceUrl, ScanUrl = ScanUrl, Verifier = Verifier,
    };

    internal string ToJson() => JsonSerializer.Serialize(this);

    internal static CertificateContent FromJson(string json) =>
        JsonSerializer.Deserialize<CertificateContent>(json) ?? throw new FormatException("A proposal without content.");

    /// <summary>One line for the audit.</summary>
    internal string Line() => string.Create(CultureInfo.InvariantCulture,
        $"star={Star} score={Score} decision={DecisionNo} authority={Authority} issued={IssuedOn:yyyy-MM-dd} revoked={RevokedOn:yyyy-MM-dd}")
        + (OverrideReason.Length > 0 ? $" override={OverrideReason}" : "");
}
