using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Products;
using Marketplace.Components.Resources;

namespace Marketplace.Storefront.Products;

/// <summary>What can be said of a product, and what had better not be.</summary>
internal static class ProductAbout
{
    /// <summary>Sources often give a kind of food instead of a description: "Bánh đa." tells a reader nothing.</summary>
    private const int LeastWords = 5;

    public static string? Description(ProductPage page)
    {
        var text = page.Card.Description.Trim();
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < LeastWords ? null : text;
    }

    /// <summary>What of the page is demonstration data, in words.</summary>
    /// <param name="shown">The certificate on the page.</param>
    public static IReadOnlyList<string> SampleParts(ProductPage page, CertificateDetail? shown)
    {
        var parts = new List<string>();
        if (page.Packs.Any(p => p.IsSample)) parts.Add(Words.SamplePrices);
        if (shown is { IsSample: true }) parts.Add(Words.SampleCertificates);
        if (page.Text is { IsSample: true }) parts.Add(Words.SampleTexts);
        if (page.Producer is { IsSample: true }) parts.Add(Words.SampleProducer);
        return parts;
    }
}
