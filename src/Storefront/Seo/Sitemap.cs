using System.Text;
using System.Xml;
using Marketplace.Catalog;
using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Components;
using Marketplace.Storefront.Pages;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Storefront.Seo;

/// <summary>/sitemap.xml: every page that answers 200 and may be indexed, in both languages.</summary>
internal static class Sitemap
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static async Task ExecuteAsync(HttpContext http, Site site, ListAddresses listed, ClassificationBook classification, GeographyBook geography, FooterPages pages)
    {
        var paths = new List<string> { "/", "/tim-kiem", "/huyen", "/chung-nhan", "/" + ShowRanking.Slug };
        paths.AddRange(classification.Groups.Select(g => CatalogUrls.Category(g.Name, g.Code)));
        paths.AddRange(classification.Sets.Select(s => CatalogUrls.Category(s.Name, s.Code)));
        paths.AddRange(geography.Areas.Select(a => CatalogUrls.District(a.Slug, a.Code)));
        paths.AddRange(pages.Slugs.Where(s => s != ShowRanking.Slug).Select(s => $"/trang/{s}"));
        paths.AddRange(await listed.ExecuteAsync(http.RequestAborted));
        http.Response.ContentType = "application/xml; charset=utf-8";
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true })) Write(xml, paths, site);
        await http.Response.WriteAsync("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + text, http.RequestAborted);
    }

    private static void Write(XmlWriter xml, IEnumerable<string> paths, Site site)
    {
        xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var path in paths)
            foreach (var own in new[] { path, Site.English(path) })
            {
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", site.Absolute(own));
                Alternate(xml, "vi", site.Absolute(path));
                Alternate(xml, "en", site.Absolute(Site.English(path)));
                xml.WriteEndElement();
            }
        xml.WriteEndElement();
    }

    private static void Alternate(XmlWriter xml, string language, string address)
    {
        xml.WriteStartElement("link", Xhtml);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
