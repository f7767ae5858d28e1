using Marketplace.Search.Query;
using Marketplace.Shared;

namespace Marketplace.Search;

/// <summary>
/// Searches for a choice as pages show it: the query as it is read, then its other readings in turn, then the only other spelling that finds
/// something.
/// </summary>
internal sealed class SearchWithRewrites(IProductSearch search, ReadQuery reader, ReadAgain again, TimeProvider clock)
{
    /// <summary>Without a query yet: it is read from the words of the choice.</summary>
    public async Task<SearchOutcome> ExecuteAsync(SearchPlan plan, CancellationToken cancel)
    {
        plan = await ReadAsync(plan, cancel);
        var answer = await search.SearchAsync(plan, cancel);
        if (answer.Total > 0 || answer.AfterIsGone || plan.Query.SaysNothing) return new SearchOutcome(plan.Query, answer, null);
        foreach (var otherwise in plan.Query.Otherwise)
        {
            var other = await search.SearchAsync(plan with { Query = otherwise }, cancel);
            if (other.Total > 0 || other.AfterIsGone) return new SearchOutcome(otherwise, other, null);
        }
        if (plan.Query.Units.Count == 0 || await again.ExecuteAsync(plan.Query, plan.Today, cancel) is not { } reading) return new SearchOutcome(plan.Query,
            answer, null);
        if (reading.Only is { } only) answer = await search.SearchAsync(plan with { Query = only }, cancel);
        return new SearchOutcome(plan.Query, answer, reading);
    }

    public SearchPlan Plan(ProductFilter filter, ProductSort sort, int page, int size) => new(filter, sort, page, size, clock.VietnamToday());

    /// <summary>The plan with its words read; an order that they ask for holds unless another was chosen.</summary>
    public async ValueTask<SearchPlan> ReadAsync(SearchPlan plan, CancellationToken cancel)
    {
        var query = await reader.ExecuteAsync(plan.Filter.Text, plan.Today, cancel);
        return plan with { Query = query, Sort = plan.Sort == ProductSort.Relevance ? query.Sort ?? plan.Sort : plan.Sort };
    }
}

/// <param name="Query">As it was understood.</param>
/// <param name="Reading">Another spelling, when the words as typed found nothing.</param>
internal sealed record SearchOutcome(ParsedQuery Query, SearchAnswer Answer, Reading? Reading);
