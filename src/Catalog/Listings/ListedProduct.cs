using System.Text.Json.Serialization;
using Marketplace.Catalog.Certificates;

namespace Marketplace.Catalog.Listings;

/// <summary>Read record of the listing table: what Search indexes and what cards are drawn from. Its members are explained at <see cref="Listing"/>.</summary>
public sealed record ListedProduct
{
    public required string Code { get; init; }
    public required long RowVersion { get; init; }
    public required ListingState State { get; init; }
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public required string Description { get; init; }
    public required string? SetCode { get; init; }
    public required string? GroupCode { get; init; }
    public required string ProducerCode { get; init; }
    public required string ProducerName { get; init; }
    public required string ProducerSlug { get; init; }
    public required long? PriceVnd { get; init; }
    /// <summary>The pack that has the price.</summary>
    public required Guid? PackId { get; init; }

    public required string? Unit { get; init; }
    public required string? NetUnit { get; init; }
    public required long? UnitPriceVnd { get; init; }
    public required bool InStock { get; init; }
    public required DateOnly ListedOn { get; init; }
    public required int Sold90Days { get; init; }
    public required int RatingTenths { get; init; }
    public required int RatingCount { get; init; }
    public required string? MediaKey { get; init; }
    public required string PictureAlt { get; init; }
    public required bool PictureIsIllustration { get; init; }
    public required bool IsSample { get; init; }
    public required bool ShowsSample { get; init; }
    public required string Certificates { get; init; }
    public required string ProducerPeriods { get; init; }
}

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
