namespace Marketplace.Catalog.Certificates;

/// <summary>A certificate with all that is public about it.</summary>
public sealed record CertificateDetail(
    string Code, string ProductCode, int Star, decimal? Score, string DecisionNo, IssuingAuthority Authority, string LegalBasis,
    DateOnly? IssuedOn, DateOnly? RevokedOn, string IssuedText, string SourceUrl, bool IsSample, string ScanUrl, string Verifier)
{
    public DateOnly? ExpiresOn => IssuedOn is { } issued ? CertificateRules.ExpiresOn(issued) : null;

    public CertificateState StateOn(DateOnly day) => CertificateRules.StateOn(IssuedOn, RevokedOn, day);

    /// <summary>Days left on the day; null when not valid then.</summary>
    public int? DaysLeftOn(DateOnly day) => StateOn(day) == CertificateState.Valid
        ? CertificateRules.EndsOn(IssuedOn!.Value, RevokedOn).DayNumber - day.DayNumber : null;

    /// <summary>As <see cref="CertificateRank"/> orders them, so far as a database can.</summary>
    internal static IQueryable<CertificateDetail> Of(IQueryable<CertificateVersion> certificates) => certificates
        .Where(c => c.IsLatest && !c.IsVoid)
        .OrderBy(c => c.IssuedOn == null).ThenByDescending(c => c.IssuedOn).ThenByDescending(c => c.Star).ThenBy(c => c.Code)
        .Select(c => new CertificateDetail(
            c.Code, c.ProductCode, c.Star, c.Score, c.DecisionNo, c.Authority, c.LegalBasis,
            c.IssuedOn, c.RevokedOn, c.IssuedText, c.SourceUrl, c.IsSample, c.ScanUrl, c.Verifier));
}
