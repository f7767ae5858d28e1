using System.Text.Json.Serialization;
using Marketplace.Catalog.Certificates;

namespace Marketplace.Catalog.Listings;

/// <summary>Read record of the listing table: what Search indexes and what cards are drawn from.</summary>
public sealed record ListedProduct(
    string Code, long RowVersion, ListingState State, string Slug, string Name, string Description,
    string? SetCode, string? GroupCode, string ProducerCode, string ProducerName, string ProducerSlug,
    long? PriceVnd, string? Unit, string? NetUnit, long? UnitPriceVnd, bool InStock, DateOnly ListedOn,
    int Sold90Days, int RatingTenths, int RatingCount,
    string? MediaKey, string PictureAlt, bool PictureIsIllustration, bool IsSample, bool ShowsSample,
    string Certificates, string ProducerPeriods);

/// <summary>A certificate as the listing keeps it. Without <see cref="IssuedOn"/> it is unverified and gives no star.</summary>
public sealed record ListedCertificate(
    string Code, int Star, string DecisionNo, DateOnly? IssuedOn, DateOnly? RevokedOn, string IssuedText, bool IsSample)
{
    [JsonIgnore]
    public DateOnly? ExpiresOn => IssuedOn is { } issued ? CertificateRules.ExpiresOn(issued) : null;

    public CertificateState StateOn(DateOnly day) => CertificateRules.StateOn(IssuedOn, RevokedOn, day);
}

/// <summary>The producer in a period: type, reporting area (code or "unknown") and commune of today (code or "unknown").</summary>
public sealed record ListedProducerPeriod(DateOnly From, DateOnly? To, string Type, string Area, string Commune);
