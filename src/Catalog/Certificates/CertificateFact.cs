namespace Marketplace.Catalog.Certificates;

/// <summary>Read record: every version of every certificate, as other modules may read it.</summary>
public sealed record CertificateFact(
    string Code, string ProductCode, int Star, DateOnly? IssuedOn, DateOnly? RevokedOn,
    DateTimeOffset RecordedAt, bool IsVoid, bool IsLatest, bool IsSample)
{
    /// <summary>Who recorded it, by a stable name; never exported.</summary>
    public string RecordedBy { get; init; } = "";
}
