using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.Media.ShareCards;
using Marketplace.Storefront.Resources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Storefront.ShareCards;

/// <summary>GET /the-chia-se/{kind}/{id}.jpg: of what is in the shop today, by its code.</summary>
internal static class ServeShareCard
{
    private const string HomePicture = "cho-que";
    private static readonly string[] _reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapShareCards(this IEndpointRouteBuilder routes)
    {
        var cards = routes.MapGroup("/the-chia-se").AllowAnonymous().ExcludeFromDescription();
        cards.MapMethods("/san-pham/{code}.jpg", _reads, ProductAsync);
        cards.MapMethods("/nha-san-xuat/{code}.jpg", _reads, ProducerAsync);
        cards.MapMethods("/trang-chu/ha-tinh.jpg", _reads, HomeAsync);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> ProductAsync(
        string code, GetProduct products, MakeShareCard cards, HttpResponse response, CancellationToken cancel) =>
        await products.ByCodeAsync(code, cancel) is { State: ListingState.Published } page
            ? await AnswerAsync(Of(page.Card), cards, response, cancel) : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> ProducerAsync(
        string code, GetProducer producers, MakeShareCard cards, HttpResponse response, CancellationToken cancel) =>
        await producers.ByCodeAsync(code, cancel) is { } page
            ? await AnswerAsync(Of(page), cards, response, cancel) : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> HomeAsync(MakeShareCard cards, HttpResponse response, CancellationToken cancel) =>
        await AnswerAsync(
            Plain(ShopWords.ShareHome) with { Subtitle = ShopWords.ShareHomeMore, MediaKey = HomePicture, PictureNote = ShopWords.ShareDrawn },
            cards, response, cancel);

    private static ShareCard Of(ProductCard product) => Plain(product.Name) with
    {
        Subtitle = product.HasProducer ? product.ProducerName : "",
        Stars = product.Star,
        MediaKey = product.MediaKey,
        PictureNote = product.PictureIsIllustration ? ShopWords.ShareDrawn : "",
    };

    /// <summary>With the picture of its best product.</summary>
    private static ShareCard Of(ProducerPage page)
    {
        var shown = page.Products.FirstOrDefault(p => p.MediaKey is not null);
        return Plain(page.Producer.Name) with
        {
            Subtitle = string.Join(" · ", page.Products.Take(3).Select(p => p.Name)),
            MediaKey = shown?.MediaKey,
            PictureNote = shown is { PictureIsIllustration: true } ? ShopWords.ShareDrawn : "",
        };
    }

    private static ShareCard Plain(string title) => new()
    {
        Brand = $"{ShopWords.SiteName} {ShopWords.SiteMotto}",
        Title = title,
        Footer = ShopWords.ShareFooter,
    };

    private static async Task<Results<FileContentHttpResult, NotFound>> AnswerAsync(
        ShareCard card, MakeShareCard cards, HttpResponse response, CancellationToken cancel)
    {
        var made = await cards.ExecuteAsync(card, cancel);
        response.Headers.CacheControl = "public, max-age=3600";
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(made.Content, "image/jpeg", entityTag: new EntityTagHeaderValue($"\"{made.Version}\""));
    }
}
