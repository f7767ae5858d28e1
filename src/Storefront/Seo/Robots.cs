using Marketplace.Components;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Storefront.Seo;

/// <summary>/robots.txt: what needs a sign-in or makes endless lists is not for crawlers.</summary>
internal static class Robots
{
    public static IResult Execute(Site site) => Results.Text($"""
        User-agent: *
        Disallow: /dang-nhap
        Disallow: /ban-hang
        Disallow: /gio-hang
        Disallow: /thanh-toan
        Disallow: /don-hang
        Disallow: /*?*sort=
        Disallow: /*?*priceFrom=
        Sitemap: {site.Absolute("/sitemap.xml")}

        """, "text/plain; charset=utf-8");
}
