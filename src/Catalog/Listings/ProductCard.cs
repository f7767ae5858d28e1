using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Producers;

namespace Marketplace.Catalog.Listings;

/// <summary>A product as a card shows it on a day.</summary>
/// <param name="ProducerType">Code of the type in force, "unknown" in a gap.</param>
/// <param name="Star">Null without a certificate valid on the day.</param>
/// <param name="Certificate">The one that gives the star, else the last one, else the unverified one.</param>
/// <param name="Area">Code of one of the 13 areas, or "unknown".</param>
/// <param name="Commune">Code of one of the 69 communes, or "unknown".</param>
/// <param name="UnitPriceVnd">Đồng per kg (<paramref name="NetUnit"/> g) or litre (ml).</param>
/// <param name="IsSample">Something shown is demonstration data.</param>
public sealed record ProductCard(
    string Code, string Slug, string Name, string Description, string ProducerCode, string ProducerName, string ProducerSlug, string ProducerType,
    int? Star, CertificateState CertificateState, ListedCertificate? Certificate, string Area, string Commune, string? Group, string? Set,
    long? PriceVnd, string? Unit, string? NetUnit, long? UnitPriceVnd, bool InStock, DateOnly ListedOn,
    string? MediaKey, string PictureAlt, bool PictureIsIllustration, bool IsSample, int Sold90Days, int RatingTenths, int RatingCount)
{
    /// <summary>False when no source names the producer.</summary>
    public bool HasProducer => !UnnamedProducer.Is(ProducerName);

    public string Url => CatalogUrls.Product(Slug, Code);

    public static ProductCard Of(ListedProduct p, DateOnly day)
    {
        var facts = ListedFacts.Of(p);
        var (state, certificate) = facts.CertificateOn(day);
        return new ProductCard(
            p.Code, p.Slug, p.Name, p.Description, p.ProducerCode, p.ProducerName, p.ProducerSlug, facts.TypeOn(day),
            state == CertificateState.Valid ? certificate!.Star : null, state, certificate, facts.AreaOn(day), facts.CommuneOn(day), p.GroupCode, p.SetCode,
            p.PriceVnd, p.Unit, p.NetUnit, p.UnitPriceVnd, p.InStock, p.ListedOn,
            p.MediaKey, p.PictureAlt, p.PictureIsIllustration, p.ShowsSample, p.Sold90Days, p.RatingTenths, p.RatingCount);
    }
}
