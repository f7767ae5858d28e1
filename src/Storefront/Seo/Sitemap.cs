using System.Globalization;
using System.Text;
using System.Xml;
using Marketplace.Catalog.Listings;
using Marketplace.Components;
using Marketplace.Search.Query;
using Marketplace.Shared;
using Marketplace.Storefront.Listing;
using Marketplace.Storefront.Pages;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Storefront.Seo;

/// <summary>
/// /sitemap.xml: every page that answers 200 and may be indexed, in both languages. Beyond 50,000 addresses it is an index of files that
/// hold so many each.
/// </summary>
internal static class Sitemap
{
    /// <summary>What one file may hold by the protocol; both languages of a page stand in one file.</summary>
    public const int MostAddresses = 50_000;

    private const int PagesOfFile = MostAddresses / 2;
    private const string Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static async Task ExecuteAsync(
        HttpContext http, Site site, ListAddresses listed, FooterPages pages, IEnumerable<IndexedPages> others)
    {
        var paths = await PathsAsync(listed, pages, others, http.RequestAborted);
        await WriteAsync(http, xml =>
        {
            if (paths.Count > PagesOfFile) WriteIndex(xml, (paths.Count + PagesOfFile - 1) / PagesOfFile, site);
            else WritePages(xml, paths, site);
        });
    }

    /// <summary>/sitemap-{number}.xml, from 1.</summary>
    public static async Task ExecutePartAsync(
        HttpContext http, int number, Site site, ListAddresses listed, FooterPages pages, IEnumerable<IndexedPages> others)
    {
        var paths = await PathsAsync(listed, pages, others, http.RequestAborted);
        var part = number < 1 ? [] : paths.Skip((number - 1) * PagesOfFile).Take(PagesOfFile).ToList();
        if (part.Count == 0 || paths.Count <= PagesOfFile) http.SetPageStatus(StatusCodes.Status404NotFound);
        else await WriteAsync(http, xml => WritePages(xml, part, site));
    }

    private static async Task<List<string>> PathsAsync(
        ListAddresses listed, FooterPages pages, IEnumerable<IndexedPages> others, CancellationToken cancel)
    {
        var paths = new List<string> { "/", "/huyen", "/chung-nhan", "/" + ShowRanking.Slug };
        paths.AddRange(pages.Slugs.Where(s => s != ShowRanking.Slug && pages.Find(s, english: false) is not null).Select(s => $"/trang/{s}"));
        paths.AddRange((await listed.ExecuteAsync(cancel)).SelectMany(WithFurtherPages));
        paths.AddRange(others.SelectMany(o => o.Paths));
        return paths;
    }

    /// <summary>A page n of a list is a page of its own.</summary>
    private static IEnumerable<string> WithFurtherPages(ListedAddress address)
    {
        var last = Math.Min(PageCount.Of(address.Products, ListingChoice.PageSize), ListingChoice.DeepestPage);
        var urls = new ListingUrls(address.Path, new ProductFilter());
        return Enumerable.Range(1, last).Select(n => urls.Of(urls.Fixed, page: n));
    }

    private static async Task WriteAsync(HttpContext http, Action<XmlWriter> write)
    {
        http.Response.ContentType = "application/xml; charset=utf-8";
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true })) write(xml);
        await http.Response.WriteAsync("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + text, http.RequestAborted);
    }

    private static void WriteIndex(XmlWriter xml, int files, Site site)
    {
        xml.WriteStartElement("sitemapindex", Protocol);
        for (var number = 1; number <= files; number++)
        {
            xml.WriteStartElement("sitemap");
            xml.WriteElementString("loc", site.Absolute(string.Create(CultureInfo.InvariantCulture, $"/sitemap-{number}.xml")));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WritePages(XmlWriter xml, IEnumerable<string> paths, Site site)
    {
        xml.WriteStartElement("urlset", Protocol);
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
