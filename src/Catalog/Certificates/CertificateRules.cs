namespace Marketplace.Catalog.Certificates;

/// <summary>
/// Validity and star of certificates. Validity is 36 calendar months with an exclusive end (QĐ 148/QĐ-TTg);
/// the star of a product is that of the valid certificate that comes first by <see cref="CertificateRank"/>.
/// </summary>
public static class CertificateRules
{
    public const int ValidityMonths = 36;

    /// <summary>First day on which the certificate no longer holds by age. 29/02 is clamped to 28/02.</summary>
    public static DateOnly ExpiresOn(DateOnly issuedOn) => issuedOn.AddMonths(ValidityMonths);

    public static bool IsValid(DateOnly? issuedOn, DateOnly? revokedOn, DateOnly on) =>
        issuedOn is { } issued && issued <= on && on < ExpiresOn(issued) && !(revokedOn <= on);

    /// <summary>First day on which it no longer holds: expiry or revocation, whichever comes first.</summary>
    public static DateOnly EndsOn(DateOnly issuedOn, DateOnly? revokedOn) =>
        revokedOn is { } revoked && revoked < ExpiresOn(issuedOn) ? revoked : ExpiresOn(issuedOn);

    /// <summary>Revoked only when the revocation came before the expiry; issued later than the day counts as none yet.</summary>
    public static CertificateState StateOn(DateOnly? issuedOn, DateOnly? revokedOn, DateOnly day)
    {
        if (issuedOn is not { } issued) return CertificateState.Unverified;
        if (issued > day) return CertificateState.None;
        if (IsValid(issued, revokedOn, day)) return CertificateState.Valid;
        return revokedOn <= day && revokedOn < ExpiresOn(issued) ? CertificateState.Revoked : CertificateState.Expired;
    }

    /// <summary>Score bands, half-open: 50-&lt;70 = 3, 70-&lt;90 = 4, 90-100 = 5; null below 50 (no certificate) and outside 0-100.</summary>
    public static int? StarOf(decimal score) => score switch
    {
        < 50m or > 100m => null,
        < 70m => 3,
        < 90m => 4,
        _ => 5,
    };
}
