using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.Components;
using Marketplace.Components.Resources;
using Marketplace.Storefront.Products;
using Marketplace.Storefront.Resources;

namespace Marketplace.Storefront.Seo;

/// <summary>
/// What pages say to machines, in the words of schema.org. Machines repeat it without our marks beside it: no illustration goes in,
/// no sample price or certificate, nor a certificate that does not hold today.
/// </summary>
internal static class StructuredData
{
    /// <summary>Vietnamese stays readable; what could close the script element is escaped.</summary>
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(JsonObject fact) => fact.ToJsonString(_json);

    public static JsonObject Breadcrumbs(IReadOnlyList<Crumb> crumbs, Site site) => Of("BreadcrumbList", new()
    {
        ["itemListElement"] = new JsonArray([.. crumbs.Select((c, i) => (JsonNode)new JsonObject
        {
            ["@type"] = "ListItem", ["position"] = i + 1, ["name"] = c.Text, ["item"] = c.Url is null ? null : site.Absolute(c.Url),
        }.WithoutNulls())]),
    });

    public static JsonObject Marketplace(Site site) => Of("Organization", new()
    {
        ["name"] = $"{ShopWords.SiteName} {ShopWords.SiteMotto}", ["url"] = site.Absolute("/"), ["logo"] = site.Absolute(SiteIcons.Logo),
    });

    public static JsonObject Producer(ProducerIdentity producer, Site site) => Of("Organization", new()
    {
        ["name"] = producer.Name, ["identifier"] = producer.Code,
        ["url"] = site.Absolute(site.Link(Catalog.CatalogUrls.Producer(producer.Slug, producer.Code))),
        ["telephone"] = NullIfEmpty(producer.Phone), ["taxID"] = NullIfEmpty(producer.TaxCode),
        ["address"] = new JsonObject
        {
            ["@type"] = "PostalAddress", ["streetAddress"] = NullIfEmpty(producer.Address), ["addressRegion"] = "Hà Tĩnh", ["addressCountry"] = "VN",
        }.WithoutNulls(),
    });

    /// <returns>Null without a real offer, rating or valid certificate: search engines refuse a product that says nothing more.</returns>
    /// <param name="valid">The certificate that gives the star today.</param>
    /// <param name="pictures">Full addresses of real photos.</param>
    public static JsonObject? Product(ProductPage page, CertificateDetail? valid, IReadOnlyList<string> pictures, Site site)
    {
        var card = page.Card;
        var offers = page.Packs.Where(p => !p.IsSample).Select(p => Offer(p, card, site)).ToArray();
        var certification = valid is null or { IsSample: true } ? null : Certification(valid, site);
        if (offers.Length == 0 && certification is null && card.RatingCount == 0) return null;
        return Of("Product", new()
        {
            ["name"] = card.Name, ["sku"] = card.Code, ["url"] = site.Absolute(site.Link(card.Url)), ["description"] = ProductAbout.Description(page),
            ["brand"] = Maker(card),
            ["image"] = pictures.Count == 0 ? null : new JsonArray([.. pictures.Select(p => (JsonNode)p)]),
            ["offers"] = offers.Length == 0 ? null : new JsonArray(offers),
            ["aggregateRating"] = card.RatingCount == 0 ? null : Rating(card),
            ["hasCertification"] = certification,
        });
    }

    private static JsonNode Offer(Pack pack, ProductCard card, Site site) => new JsonObject
    {
        ["@type"] = "Offer", ["name"] = PackLabels.Of(pack.Label, CultureInfo.CurrentUICulture), ["price"] = pack.PriceVnd, ["priceCurrency"] = "VND",
        ["url"] = site.Absolute(site.Link(card.Url)),
        ["availability"] = pack.InStock ? "https://schema.org/InStock" : "https://schema.org/OutOfStock",
        ["seller"] = Maker(card),
    }.WithoutNulls();

    /// <summary>A producer whom no source names is no brand and no organization.</summary>
    private static JsonObject? Maker(ProductCard card) =>
        card.HasProducer ? new JsonObject { ["@type"] = "Organization", ["name"] = card.ProducerName } : null;

    private static JsonObject Rating(ProductCard card) => new()
    {
        ["@type"] = "AggregateRating", ["ratingValue"] = card.RatingTenths / 10m, ["reviewCount"] = card.RatingCount, ["bestRating"] = 5, ["worstRating"] = 1,
    };

    private static JsonObject Certification(CertificateDetail certificate, Site site) => new JsonObject
    {
        ["@type"] = "Certification", ["name"] = Labels.Format(Words.CertificateOf, certificate.Star),
        ["certificationIdentification"] = certificate.DecisionNo is { Length: > 0 } number ? number : certificate.Code,
        ["issuedBy"] = new JsonObject { ["@type"] = "Organization", ["name"] = CertificateWords.Authority(certificate.Authority) },
        ["certificationStatus"] = "https://schema.org/CertificationActive",
        ["validFrom"] = certificate.IssuedOn?.ToString("O", CultureInfo.InvariantCulture),
        ["expires"] = certificate.ExpiresOn?.ToString("O", CultureInfo.InvariantCulture),
        ["certificationRating"] = new JsonObject { ["@type"] = "Rating", ["ratingValue"] = certificate.Star, ["bestRating"] = 5, ["worstRating"] = 3 },
        ["url"] = site.Absolute(site.Link(Catalog.CatalogUrls.Certificate(certificate.Code))),
    }.WithoutNulls();

    private static JsonObject Of(string type, JsonObject facts)
    {
        facts.Insert(0, "@context", "https://schema.org");
        facts.Insert(1, "@type", type);
        return facts.WithoutNulls();
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static JsonObject WithoutNulls(this JsonObject facts)
    {
        foreach (var name in facts.Where(f => f.Value is null).Select(f => f.Key).ToList()) facts.Remove(name);
        return facts;
    }
}
