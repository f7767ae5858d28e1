using Marketplace.Api.Certificates;
using Marketplace.Api.Producers;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Products;

/// <summary>GET /api/v1/products/{id}</summary>
internal static class ShowProduct
{
    public static async Task<Results<Ok<ProductAnswer>, ProblemHttpResult>> ExecuteAsync(
        string id, GetProduct products, ProductItems items, TimeProvider clock, CancellationToken cancel)
    {
        if (!Code.IsPossible(id) || await products.ByCodeAsync(id, cancel) is not { } page) return Problems.NotFound("product");
        if (page.State != ListingState.Published) return Problems.Gone("product");
        var today = clock.VietnamToday();
        return TypedResults.Ok(new ProductAnswer(
            items.Of(page.Card), page.Card.Description, CertificateSummary.Text(page.SourceUrl),
            page.Producer is { } producer ? ProducerItem.Of(producer) : null,
            [.. page.Certificates.Select(c => CertificateItem.Of(c, today))],
            [.. page.Packs.Select(p => new PackItem(p.Label, p.NetQuantity, p.NetUnit, p.PriceVnd, p.UnitPriceVnd, p.InStock, p.IsSample))],
            [.. page.Pictures.Select(p => new PictureItem(items.Image(p.MediaKey), p.AltVi, p.AltEn, p.IsIllustration))],
            page.Text is { } text ? new LabelItem(text.Label.Ingredients, text.Label.Storage, text.Label.ShelfLife, text.Story, text.IsSample) : null));
    }
}

/// <param name="SourceUrl">Where the register has the product from.</param>
/// <param name="Certificates">Every certificate known, latest issued first, those without a date last.</param>
/// <param name="Packs">Empty = not on sale here.</param>
/// <param name="Label">Null = nothing entered yet.</param>
public sealed record ProductAnswer(
    ProductItem Product, string Description, string? SourceUrl, ProducerItem? Producer, IReadOnlyList<CertificateItem> Certificates,
    IReadOnlyList<PackItem> Packs, IReadOnlyList<PictureItem> Pictures, LabelItem? Label);

/// <param name="NetUnit">g, ml or piece.</param>
/// <param name="UnitPriceVnd">Đồng per kg or litre; null for pieces.</param>
public sealed record PackItem(string Label, int NetQuantity, string NetUnit, long PriceVnd, long? UnitPriceVnd, bool InStock, bool IsSample);

public sealed record PictureItem(string Url, string AltVi, string AltEn, bool IsIllustration);

public sealed record LabelItem(string Ingredients, string Storage, string ShelfLife, string Story, bool IsSample);
