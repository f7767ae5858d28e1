using Marketplace.Search.Query;
using Marketplace.Shared;

namespace Marketplace.Search;

/// <summary>Asks for a choice as pages show it: bare places as names when no product lies there, then the only other reading that finds something.</summary>
internal sealed class AskEngine(IProductSearch search, QueryReader reader, ReadAgain again, TimeProvider clock)
{
    /// <summary>Without a query yet: it is read from the words of the choice.</summary>
    public async Task<Asked> ExecuteAsync(SearchPlan plan, CancellationToken cancel)
    {
        plan = plan with { Query = reader.Read(plan.Filter.Text) };
        var answer = await search.SearchAsync(plan, cancel);
        if (answer.Total == 0 && plan.Query.AsNames is { } names) answer = await search.SearchAsync(plan = plan with { Query = names }, cancel);
        var reading = answer.Total == 0 && plan.Query.Units.Count > 0 ? await again.ExecuteAsync(plan.Query, plan.Today, cancel) : null;
        if (reading?.Only is { } only) answer = await search.SearchAsync(plan with { Query = only }, cancel);
        return new Asked(plan.Query, answer, reading);
    }

    public SearchPlan Plan(ProductFilter filter, ProductSort sort, int page, int size) => new(filter, sort, page, size, clock.VietnamToday());
}

/// <param name="Query">As it was understood.</param>
/// <param name="Reading">Another spelling, when the words as typed found nothing.</param>
internal sealed record Asked(ParsedQuery Query, SearchAnswer Answer, Reading? Reading);
