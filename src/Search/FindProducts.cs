using Marketplace.Catalog.Listings;
using Marketplace.Search.Facets;
using Marketplace.Search.Query;
using Marketplace.Shared;

namespace Marketplace.Search;

/// <summary>
/// Finds products for a reader: the query is read once, an engine answers, and every hit is looked up in the database again,
/// so that what is unpublished is never among the items.
/// </summary>
public sealed class FindProducts
{
    private readonly IProductSearch _search;
    private readonly QueryReader _reader;
    private readonly GetCards _cards;
    private readonly FacetLabels _labels;
    private readonly TimeProvider _clock;

    internal FindProducts(IProductSearch search, QueryReader reader, GetCards cards, FacetLabels labels, TimeProvider clock) =>
        (_search, _reader, _cards, _labels, _clock) = (search, reader, cards, labels, clock);

    /// <summary>Last place that pages reach: page × size.</summary>
    public const int Deepest = 10_000;

    public async Task<FoundProducts> ExecuteAsync(ProductFilter filter, ProductSort sort, int page, int size, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)page * size, Deepest, nameof(page));
        var plan = new SearchPlan(filter, sort, page, size, _clock.VietnamToday()) { Query = _reader.Read(filter.Text) };
        var answer = await _search.SearchAsync(plan, cancel);
        var items = answer.Codes.Count == 0 ? [] : await _cards.ExecuteAsync(answer.Codes, cancel);
        return new FoundProducts(answer.Total, page, size, answer.Engine, answer.Degraded, null, [], items, _labels.Of(answer.Facets, filter));
    }
}
