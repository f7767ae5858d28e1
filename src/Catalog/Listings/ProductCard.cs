using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Producers;

namespace Marketplace.Catalog.Listings;

/// <summary>A product as a card shows it on a day.</summary>
public sealed record ProductCard
{
    public required string Code { get; init; }
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public required string Description { get; init; }
    public required string ProducerCode { get; init; }
    public required string ProducerName { get; init; }
    public required string ProducerSlug { get; init; }

    /// <summary>Code of the type in force, "unknown" in a gap.</summary>
    public required string ProducerType { get; init; }

    /// <summary>Null without a certificate valid on the day.</summary>
    public required int? Star { get; init; }

    public required CertificateState CertificateState { get; init; }

    /// <summary>The one that gives the star, else the last one, else the unverified one.</summary>
    public required ListedCertificate? Certificate { get; init; }

    /// <summary>Code of one of the 13 areas, or "unknown".</summary>
    public required string Area { get; init; }

    /// <summary>Code of one of the 69 communes, or "unknown".</summary>
    public required string Commune { get; init; }

    public required string? Group { get; init; }
    public required string? Set { get; init; }
    public required long? PriceVnd { get; init; }
    /// <summary>The pack that has the price.</summary>
    public required Guid? PackId { get; init; }

    public required string? Unit { get; init; }
    public required string? NetUnit { get; init; }

    /// <summary>Đồng per kg (<see cref="NetUnit"/> g) or litre (ml).</summary>
    public required long? UnitPriceVnd { get; init; }

    public required bool InStock { get; init; }
    public required DateOnly ListedOn { get; init; }
    public required string? MediaKey { get; init; }
    public required string PictureAlt { get; init; }
    public required bool PictureIsIllustration { get; init; }

    /// <summary>Something shown is demonstration data.</summary>
    public required bool IsSample { get; init; }

    public required int Sold90Days { get; init; }
    public required int RatingTenths { get; init; }
    public required int RatingCount { get; init; }

    /// <summary>False when no source names the producer.</summary>
    public bool HasProducer => !UnnamedProducer.Is(ProducerName);

    public string Url => CatalogUrls.Product(Slug, Code);

    public static ProductCard Of(ListedProduct listed, DateOnly day)
    {
        var facts = ListedFacts.Of(listed);
        var (state, certificate) = facts.CertificateOn(day);
        return new ProductCard
        {
            Code = listed.Code, Slug = listed.Slug, Name = listed.Name, Description = listed.Description,
            ProducerCode = listed.ProducerCode, ProducerName = listed.ProducerName, ProducerSlug = listed.ProducerSlug, ProducerType = facts.TypeOn(day),
            Star = state == CertificateState.Valid ? certificate!.Star : null, CertificateState = state, Certificate = certificate,
            Area = facts.AreaOn(day), Commune = facts.CommuneOn(day), Group = listed.GroupCode, Set = listed.SetCode,
            PriceVnd = listed.PriceVnd, PackId =
            listed.PackId, Unit = listed.Unit, NetUnit = listed.NetUnit, UnitPriceVnd = listed.UnitPriceVnd, InStock = listed.InStock,
            ListedOn = listed.ListedOn, MediaKey = listed.MediaKey, PictureAlt = listed.PictureAlt, PictureIsIllustration = listed.PictureIsIllustration,
            IsSample = listed.ShowsSample, Sold90Days = listed.Sold90Days, RatingTenths = listed.RatingTenths, RatingCount = listed.RatingCount,
        };
    }
}
