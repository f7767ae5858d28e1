using Marketplace.Api.Products;
using Marketplace.Catalog.Producers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Producers;

/// <summary>GET /api/v1/producers/{id}</summary>
internal static class ShowProducer
{
    public static async Task<Results<Ok<ProducerAnswer>, ProblemHttpResult>> ExecuteAsync(
        string id, GetProducer producers, ProductItems items, CancellationToken cancel) =>
        Code.IsPossible(id) && await producers.ByCodeAsync(id, cancel) is { } page
            ? TypedResults.Ok(new ProducerAnswer(ProducerItem.Of(page.Producer), page.JoinedYear, page.Holiday, [.. page.Products.Select(items.Of)]))
            : Problems.NotFound("producer");
}

/// <param name="JoinedYear">Year of its earliest certificate with a known date.</param>
/// <param name="Products">What it lists here, certified first, at most 200.</param>
public sealed record ProducerAnswer(ProducerItem Producer, int? JoinedYear, HolidayNotice? Holiday, IReadOnlyList<ProductItem> Products);
