using Marketplace.Api.Certificates;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Media.Pictures;

namespace Marketplace.Api.Products;

/// <summary>A product in a list.</summary>
/// <param name="Id">Code of the register.</param>
/// <param name="Star">3-5, of the certificate valid today; null without one.</param>
/// <param name="Certificate">The one that gives the star; else the last one.</param>
/// <param name="District">One of the 13 areas: districts as of 31/12/2024, or "unknown".</param>
/// <param name="Commune">One of the 69 communes and wards of today, or "unknown".</param>
/// <param name="Group">1-6; null = not classified.</param>
/// <param name="Set">01-26; null = not classified.</param>
/// <param name="PriceVnd">Lowest price in whole đồng; null = not on sale here.</param>
/// <param name="Unit">Pack that has the price.</param>
/// <param name="ImageUrl">Square WebP of 640 px, as a path of this host.</param>
/// <param name="ImageIsIllustration">The picture is a drawing that stands in for a photo.</param>
/// <param name="Url">Page of the product, as a path of this host.</param>
/// <param name="IsSample">Something shown is demonstration data.</param>
public sealed record ProductItem(
    string Id, string Slug, string Name, ProducerReference Producer, int? Star, CertificateSummary Certificate, Place District, Place Commune,
    string? Group, string? Set, long? PriceVnd, string? Unit, bool InStock, string? ImageUrl, bool ImageIsIllustration, string Url, bool IsSample);

/// <param name="Type">htx, dnnvv, dn_lon, to_hop_tac, ho_kinh_doanh, doanh_nghiep, khac or unknown.</param>
public sealed record ProducerReference(string Id, string Name, string Type);

/// <param name="Name">Null for "unknown".</param>
public sealed record Place(string Code, string? Name);

/// <summary>From the catalog's card to the API's shape.</summary>
internal sealed class ProductItems(GeographyBook geography, PictureUrls pictures)
{
    private const int ImageWidth = 640;

    public ProductItem Of(ProductCard card) => new(
        card.Code, card.Slug, card.Name, new ProducerReference(card.ProducerCode, card.ProducerName, card.ProducerType),
        card.Star, CertificateSummary.Of(card), District(card.Area), Commune(card.Commune), card.Group, card.Set,
        card.PriceVnd, card.Unit, card.InStock,
        card.MediaKey is { } key ? Image(key) : null, card.PictureIsIllustration, card.Url, card.IsSample);

    public Place District(string code) => new(code, geography.Area(code)?.Label);

    public Place Commune(string code) => new(code, geography.Commune(code)?.Name);

    public string Image(string mediaKey) => pictures.Of(mediaKey, ImageWidth, PictureFormat.Webp);
}
