using Marketplace.Api.Certificates;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Media.Pictures;

namespace Marketplace.Api.Products;

/// <summary>A product in a list.</summary>
public sealed record ProductItem
{
    /// <summary>Code of the register.</summary>
    public required string Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required ProducerReference Producer { get; init; }

    /// <summary>3-5, of the certificate valid today; null without one.</summary>
    public required int? Star { get; init; }

    /// <summary>The one that gives the star; else the last one.</summary>
    public required CertificateSummary Certificate { get; init; }

    /// <summary>One of the 13 areas: districts as of 31/12/2024, or "unknown".</summary>
    public required Place District { get; init; }

    /// <summary>One of the 69 communes and wards of today, or "unknown".</summary>
    public required Place Commune { get; init; }

    /// <summary>1-6; null = not classified.</summary>
    public required string? Group { get; init; }

    /// <summary>01-26; null = not classified.</summary>
    public required string? Set { get; init; }

    /// <summary>Lowest price in whole đồng; null = not on sale here.</summary>
    public required long? PriceVnd { get; init; }

    /// <summary>Pack that has the price.</summary>
    public required string? Unit { get; init; }

    public required bool InStock { get; init; }

    /// <summary>Square WebP of 640 px, as a path of this host.</summary>
    public required string? ImageUrl { get; init; }

    /// <summary>The picture is a drawing that stands in for a photo.</summary>
    public required bool ImageIsIllustration { get; init; }

    /// <summary>Page of the product, as a path of this host.</summary>
    public required string Url { get; init; }

    /// <summary>Something shown is demonstration data.</summary>
    public required bool IsSample { get; init; }
}

/// <param name="Type">htx, dnnvv, dn_lon, to_hop_tac, ho_kinh_doanh, doanh_nghiep, khac or unknown.</param>
public sealed record ProducerReference(string Id, string Name, string Type);

/// <param name="Name">Null for "unknown".</param>
public sealed record Place(string Code, string? Name);

/// <summary>From the catalog's card to the API's shape.</summary>
internal sealed class ProductItems(GeographyBook geography, PictureUrls pictures)
{
    private const int ImageWidth = 640;

    public ProductItem Of(ProductCard card) => new()
    {
        Id = card.Code,
        Slug = card.Slug,
        Name = card.Name,
        Producer = new ProducerReference(card.ProducerCode, card.ProducerName, card.ProducerType),
        Star = card.Star,
        Certificate = CertificateSummary.Of(card),
        District = District(card.Area),
        Commune = Commune(card.Commune),
        Group = card.Group,
        Set = card.Set,
        PriceVnd = card.PriceVnd,
        Unit = card.Unit,
        InStock = card.InStock,
        ImageUrl = card.MediaKey is { } key ? Image(key) : null,
        ImageIsIllustration = card.PictureIsIllustration,
        Url = card.Url,
        IsSample = card.IsSample,
    };

    public Place District(string code) => new(code, geography.Area(code)?.Label);

    public Place Commune(string code) => new(code, geography.Commune(code)?.Name);

    public string Image(string mediaKey) => pictures.Of(mediaKey, ImageWidth, PictureFormat.Webp);
}
