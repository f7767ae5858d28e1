using Marketplace.Api.Products;
using Marketplace.Catalog.Producers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Producers;

/// <summary>GET /api/v1/producers/{id}; a code that was merged is sent on to the one that lives on.</summary>
internal static class ShowProducer
{
    public static async Task<Results<Ok<ProducerAnswer>, RedirectHttpResult, ProblemHttpResult>> ExecuteAsync(
        string id, GetProducer producers, ProductItems items, CancellationToken cancel)
    {
        if (!Code.IsPossible(id) || await producers.LivingByCodeAsync(id, cancel) is not { } page) return Problems.NotFound("producer");
        if (page.Producer.Code != id)
            return TypedResults.Redirect($"{ApiModule.Root}/producers/{Uri.EscapeDataString(page.Producer.Code)}", permanent: true, preserveMethod: true);
        return TypedResults.Ok(new ProducerAnswer(ProducerItem.Of(page.Producer), page.JoinedYear, page.Holiday, [.. page.Products.Select(items.Of)]));
    }
}

/// <param name="JoinedYear">Year of its earliest certificate with a known date.</param>
/// <param name="Products">What it lists here, certified first, at most 200.</param>
public sealed record ProducerAnswer(ProducerItem Producer, int? JoinedYear, HolidayNotice? Holiday, IReadOnlyList<ProductItem> Products);
