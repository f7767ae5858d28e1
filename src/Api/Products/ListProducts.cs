using Marketplace.Search;
using Marketplace.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Products;

/// <summary>GET /api/v1/products</summary>
internal static class ListProducts
{
    public static async Task<Results<Ok<ProductList>, ValidationProblem>> ExecuteAsync(
        [AsParameters] ProductQueryParameters parameters, FindProducts products, ProductItems items, CancellationToken cancel)
    {
        var query = parameters.Read();
        if (query.Value is not { } asked) return Problems.Refused(query);
        var found = asked.After is { } after
            ? await products.AfterAsync(after, asked.Filter, asked.Sort, asked.Size, cancel)
            : await products.ExecuteAsync(asked.Filter, asked.Sort, asked.Page, asked.Size, cancel);
        if (found is null) return Problems.Refused(Result.Refused(new FieldError("after", ApiRefusals.NotAmongResults)));
        return TypedResults.Ok(new ProductList(
            found.Total, found.Page, found.Size, found.Engine, found.Degraded, found.DidYouMean, found.Suggestions,
            [.. found.Items.Select(items.Of)], found.Facets));
    }
}

/// <param name="Total">Products found, over all pages.</param>
/// <param name="Engine">lucene or elasticsearch: which one answered.</param>
/// <param name="Degraded">Elasticsearch should have answered and did not.</param>
/// <param name="DidYouMean">The corrected query; with items when it was searched at once.</param>
/// <param name="Suggestions">Where to go when nothing was found.</param>
/// <param name="Facets">Every value that counts something or is chosen; a facet's counts ignore its own choice.</param>
public sealed record ProductList(
    int Total, int Page, int Size, string Engine, bool Degraded, string? DidYouMean, IReadOnlyList<Suggestion> Suggestions,
    IReadOnlyList<ProductItem> Items, FoundFacets Facets);
