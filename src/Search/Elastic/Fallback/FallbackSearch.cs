using Marketplace.Search.Embedded;
using Marketplace.Search.Query;

namespace Marketplace.Search.Elastic.Fallback;

/// <summary>Elasticsearch answers, or what it answered before; when it is down, slow, wrong or behind, the embedded engine does.</summary>
internal sealed class FallbackSearch(ElasticSearch elastic, AnswerCache kept, ElasticBreaker breaker, EmbeddedSearch embedded, SearchState state)
    : IProductSearch
{
    public async Task<SearchAnswer> SearchAsync(SearchPlan plan, CancellationToken cancel)
    {
        if (state.IsCaughtUp)
        {
            // What was kept says nothing of Elasticsearch's health, so it is left alone while that is in doubt.
            var request = plan.After is null && breaker.IsSound ? elastic.RequestOf(plan) : null;
            var place = request is null ? default : kept.PlaceOf(request);
            if (place.Answer is { } known) return known;
            if (await breaker.AskAsync(plan, c => elastic.SearchAsync(plan, request, c), cancel) is { } answer) return place.Keep(answer);
        }
        return await embedded.SearchAsync(plan, cancel) with { Degraded = true };
    }
}
