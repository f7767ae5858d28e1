using Marketplace.Catalog.Listings;
using Marketplace.Search.Embedded;
using Marketplace.Search.Query;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search;

/// <summary>Asks the engine and the database for the number of products in the shop. Opens this node's index when nothing has yet.</summary>
public sealed class CheckSearch
{
    private readonly IProductSearch _search;
    private readonly EmbeddedIndex _index;
    private readonly DbContext _db;
    private readonly TimeProvider _clock;

    internal CheckSearch(IProductSearch search, EmbeddedIndex index, DbContext db, TimeProvider clock) =>
        (_search, _index, _db, _clock) = (search, index, db, clock);

    public async Task<SearchCondition> ExecuteAsync(CancellationToken cancel)
    {
        await _index.StartAsync(cancel);
        var answer = await _search.SearchAsync(new SearchPlan(new ProductFilter(), ProductSort.Newest, 1, 1, _clock.VietnamToday()), cancel);
        var listed = await _db.Set<ListedProduct>().CountAsync(p => p.State == ListingState.Published, cancel);
        return new SearchCondition(answer.Engine, answer.Degraded, answer.Total, listed);
    }
}

/// <param name="Degraded">Elasticsearch should have answered and did not.</param>
/// <param name="Found">Products that the engine knows.</param>
/// <param name="Listed">Products in the shop; the two differ for moments after a change.</param>
public sealed record SearchCondition(string Engine, bool Degraded, int Found, int Listed);
