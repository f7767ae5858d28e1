using Marketplace.Catalog.Listings;
using Marketplace.Search.Documents;
using Marketplace.Search.Embedded;
using Marketplace.Search.Query;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search;

/// <summary>Asks the engine and the database for the number of products in the shop. Opens this node's index when nothing has yet.</summary>
public sealed class CheckSearch
{
    private const int Looks = 3;

    private readonly IProductSearch _search;
    private readonly EmbeddedIndex _index;
    private readonly SearchState _state;
    private readonly DbContext _db;
    private readonly TimeProvider _clock;

    internal CheckSearch(IProductSearch search, EmbeddedIndex index, SearchState state, DbContext db, TimeProvider clock) =>
        (_search, _index, _state, _db, _clock) = (search, index, state, db, clock);

    /// <param name="patient">
    /// A first answer of Elasticsearch to a process just started may be too slow, so it is asked again; counts that differ are looked at again
    /// after the time that an index may lag behind.
    /// </param>
    public async Task<SearchCondition> ExecuteAsync(bool patient, CancellationToken cancel)
    {
        await _index.StartAsync(cancel);
        var condition = await LookAsync(cancel);
        for (var look = 1; patient && condition.Degraded && look < Looks; look++) condition = await LookAsync(cancel);
        if (!patient || condition.Found == condition.Listed) return condition;
        await Task.Delay(SearchState.Lag, cancel);
        return await LookAsync(cancel) is var second && second.Found != second.Listed ? second with { Differs = true } : second;
    }

    private async Task<SearchCondition> LookAsync(CancellationToken cancel)
    {
        var answer = await _search.SearchAsync(new SearchPlan(new ProductFilter(), ProductSort.Newest, 1, 1, _clock.VietnamToday()), cancel);
        var listed = await _db.Set<ListedProduct>().CountAsync(p => p.State == ListingState.Published, cancel) - ReadDocuments.Skipped(_db);
        return new SearchCondition(answer.Engine, answer.Degraded, answer.Degraded ? _state.Reason : null, answer.Total, listed,
            _state.Differs(answer.Total != listed, _clock.GetUtcNow()));
    }
}

/// <param name="Degraded">Elasticsearch should have answered and did not.</param>
/// <param name="Reason">Why it did not, as far as known.</param>
/// <param name="Found">Products that the engine knows.</param>
/// <param name="Listed">Products in the shop that an index can hold; the two differ for moments after a change.</param>
/// <param name="Differs">They have for longer than an index may lag.</param>
public sealed record SearchCondition(string Engine, bool Degraded, string? Reason, int Found, int Listed, bool Differs);
