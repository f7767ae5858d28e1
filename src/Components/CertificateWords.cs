using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Listings;
using Marketplace.Components.Resources;

namespace Marketplace.Components;

/// <summary>States of certificates in words.</summary>
public static class CertificateWords
{
    /// <summary>A valid certificate is called expiring from this many days before its end on.</summary>
    public const int ExpiringDays = 90;

    /// <summary>Why a product shows no star any more; null when it has one or never had.</summary>
    public static string? Lost(ProductCard card, bool compact = false) => (card.CertificateState, card.Certificate) switch
    {
        (CertificateState.Expired, { } c) when compact => Labels.Format(Words.StarExpiredShort, c.Star),
        (CertificateState.Revoked, { } c) when compact => Labels.Format(Words.StarRevokedShort, c.Star),
        (CertificateState.Expired, { } c) => Labels.Format(Words.StarExpired, c.Star, Labels.Date(c.ExpiresOn!.Value)),
        (CertificateState.Revoked, { } c) => Labels.Format(Words.StarRevoked, c.Star, Labels.Date(c.RevokedOn!.Value)),
        (CertificateState.Unverified, { } c) when !compact => Labels.Format(Words.StarUnverified, c.Star),
        _ => null,
    };

    public static string State(CertificateDetail certificate, DateOnly day) => certificate.StateOn(day) switch
    {
        CertificateState.Valid when certificate.DaysLeftOn(day) is { } left and <= ExpiringDays => Labels.Format(Words.StateExpiring, left),
        CertificateState.Valid => Words.StateValid,
        CertificateState.Expired => Words.StateExpired,
        CertificateState.Revoked => Words.StateRevoked,
        CertificateState.Unverified => Words.StateUnverified,
        _ => Words.StateNone,
    };

    /// <summary>Class of the mark: good, bad or plain grey.</summary>
    public static string Mark(CertificateState state) => state switch
    {
        CertificateState.Valid => "good",
        CertificateState.Revoked => "bad",
        _ => "",
    };

    public static string Authority(IssuingAuthority authority) => authority switch
    {
        IssuingAuthority.District => Words.AuthorityDistrict,
        IssuingAuthority.Province => Words.AuthorityProvince,
        IssuingAuthority.Central => Words.AuthorityCentral,
        _ => throw new ArgumentOutOfRangeException(nameof(authority), authority, null),
    };
}
