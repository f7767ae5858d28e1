using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Listings;

namespace Marketplace.Api.Certificates;

/// <summary>What a product's certificate says today.</summary>
/// <param name="State">valid, expired, revoked, unverified (date of issue unknown) or none.</param>
/// <param name="Star">3-5, as certified; it counts only while valid.</param>
/// <param name="ExpiresOn">First day on which it no longer holds by age.</param>
public sealed record CertificateSummary(string State, string? Code, int? Star, string? DecisionNo, DateOnly? IssuedOn, DateOnly? ExpiresOn)
{
    internal static CertificateSummary Of(ProductCard card) => card.Certificate is { } certificate
        ? new(StateName(card.CertificateState), certificate.Code, certificate.Star, Text(certificate.DecisionNo), certificate.IssuedOn, certificate.ExpiresOn)
        : new(StateName(card.CertificateState), null, null, null, null, null);

    internal static string StateName(CertificateState state) => state switch
    {
        CertificateState.Valid => "valid",
        CertificateState.Expired => "expired",
        CertificateState.Revoked => "revoked",
        CertificateState.Unverified => "unverified",
        CertificateState.None => "none",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    internal static string? Text(string text) => text.Length == 0 ? null : text;
}
