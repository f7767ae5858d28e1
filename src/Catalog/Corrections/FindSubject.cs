using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.Shared.Text;

namespace Marketplace.Catalog.Corrections;

/// <param name="Url">Its page; empty when it has none.</param>
public sealed record CorrectionSubject(SubjectKind Kind, string Code, string Name, string Area, string Commune, bool IsSample, string Url);

/// <summary>What a reader means: a code or the address of a page, in any case; anything else stays as it was typed, without a place.</summary>
public sealed class FindSubject(GetProduct products, GetProducer producers, GetCertificate certificates, GeographyBook geography)
{
    public const int Longest = 200;

    public async Task<CorrectionSubject> ExecuteAsync(string typed, CancellationToken cancel)
    {
        var text = OutsideText.Tidy(typed.Length > Longest ? typed[..Longest] : typed);
        var end = LastPart(text);
        return await ProductAsync(end, cancel) ?? await CertificateAsync(end, cancel) ?? await ProducerAsync(end, cancel)
            ?? new CorrectionSubject(SubjectKind.Other, "", text, GeographyBook.Unknown, GeographyBook.Unknown, IsSample: false, "");
    }

    private async Task<CorrectionSubject?> ProductAsync(string end, CancellationToken cancel)
    {
        if (await products.ByAddressAsync(end, cancel) is not { State: ListingState.Published } page) return null;
        return Of(SubjectKind.Product, page.Card.Code, page.Card, page.Card.Url);
    }

    private async Task<CorrectionSubject?> CertificateAsync(string end, CancellationToken cancel)
    {
        if (await certificates.ExecuteAsync(end, cancel) is not { } page) return null;
        var subject = Of(SubjectKind.Certificate, page.Certificate.Code, page.Product, CatalogUrls.Certificate(page.Certificate.Code));
        return subject with { IsSample = page.Certificate.IsSample };
    }

    private async Task<CorrectionSubject?> ProducerAsync(string end, CancellationToken cancel)
    {
        if (await producers.ByAddressAsync(end, cancel) is not { Producer: var producer } || UnnamedProducer.Is(producer.Name)) return null;
        return new CorrectionSubject(
            SubjectKind.Producer, producer.Code, producer.Name,
            geography.AreaOf(producer.AreaCode, producer.LegacyCommuneCode, producer.CommuneCode),
            geography.CommuneOf(producer.CommuneCode, producer.LegacyCommuneCode), producer.IsSample, CatalogUrls.Producer(producer.Slug, producer.Code));
    }

    private static CorrectionSubject Of(SubjectKind kind, string code, ProductCard card, string url) =>
        new(kind, code, card.Name, card.Area, card.Commune, IsSample: false, url);

    /// <summary>Of an address what stands behind the last slash and before a question mark.</summary>
    private static string LastPart(string text)
    {
        var path = text.Split('?', '#')[0].TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..];
    }
}
