using System.Text.Json;
using System.Text.Json.Serialization;
using Marketplace.Catalog.Certificates;
using Marketplace.Shared;

namespace Marketplace.Catalog.Listings;

/// <summary>A listing's periods, read from JSON once, and what they say on a day.</summary>
public sealed class ListedFacts(IReadOnlyList<ListedCertificate> certificates, IReadOnlyList<ListedProducerPeriod> periods)
{
    public const string Unknown = "unknown";

    public IReadOnlyList<ListedCertificate> Certificates => certificates;

    public IReadOnlyList<ListedProducerPeriod> ProducerPeriods => periods;

    public static ListedFacts Of(ListedProduct product) => new(
        JsonSerializer.Deserialize(product.Certificates, ListedJson.Default.IReadOnlyListListedCertificate) ?? [],
        JsonSerializer.Deserialize(product.ProducerPeriods, ListedJson.Default.IReadOnlyListListedProducerPeriod) ?? []);

    /// <summary>The valid certificate that gives the star on the day; null = no star.</summary>
    public ListedCertificate? ValidOn(DateOnly day) => certificates.Where(c => CertificateRules.IsValid(c.IssuedOn, c.RevokedOn, day)).MaxBy(Rank);

    /// <summary>The certificate that gives the star; else the last one issued (<see cref="CertificateRank"/>); else the unverified one.</summary>
    public (CertificateState State, ListedCertificate? Certificate) CertificateOn(DateOnly day)
    {
        if (ValidOn(day) is { } valid) return (CertificateState.Valid, valid);
        if (certificates.Where(c => c.IssuedOn <= day).MaxBy(Rank) is { } last) return (last.StateOn(day), last);
        return certificates.FirstOrDefault(c => c.IssuedOn is null) is { } unverified
            ? (CertificateState.Unverified, unverified) : (CertificateState.None, null);
    }

    /// <summary>Type in force on the day, "unknown" in a gap.</summary>
    public string TypeOn(DateOnly day) => InForce(day)?.Type ?? Unknown;

    public string AreaOn(DateOnly day) => PlaceOn(day)?.Area ?? Unknown;

    public string CommuneOn(DateOnly day) => PlaceOn(day)?.Commune ?? Unknown;

    private static CertificateRank Rank(ListedCertificate c) => CertificateRank.Of(c.IssuedOn, c.RevokedOn, c.Star);

    private ListedProducerPeriod? InForce(DateOnly day) => periods.FirstOrDefault(p => Periods.Holds(p.From, p.To, day));

    /// <summary>In a gap the place is that of the latest period before it.</summary>
    private ListedProducerPeriod? PlaceOn(DateOnly day) => InForce(day) ?? periods.LastBegun(p => p.From, day);
}

/// <summary>JSON of the listing's periods, without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<ListedCertificate>))]
[JsonSerializable(typeof(IReadOnlyList<ListedProducerPeriod>))]
public sealed partial class ListedJson : JsonSerializerContext;
