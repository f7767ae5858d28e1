using Marketplace.Search.Query;

namespace Marketplace.Search.Embedded;

/// <summary>The engine that is always there: Lucene.NET in this process.</summary>
internal sealed class EmbeddedSearch(EmbeddedIndex index) : IProductSearch
{
    public const string Name = "lucene";

    public Task<SearchAnswer> SearchAsync(SearchPlan plan, CancellationToken cancel) => index.AskAsync(view => Answer(view, plan), cancel).AsTask();

    public static SearchAnswer Answer(IndexView view, SearchPlan plan)
    {
        var day = view.On(plan.Today);
        var order = day.Order(plan.Sort);
        if (plan.Query.Units.Count == 0 && plan.Query.Intent == QueryIntent.None && plan.Filter.IsEmpty && plan.After is null)
            return Page(day, [.. order.ByPlace.Skip((plan.Page - 1) * plan.Size).Take(plan.Size)], order.ByPlace.Length, day.Unfiltered);
        var matcher = plan.Query.Units.Count == 0 ? null : new TextMatcher(view, day);
        var found = matcher?.Match(plan.Query) ?? day.Live;
        var hits = new List<int>(found.Length);
        var candidates = Filters.Narrow(view, day, found, plan.Query.Intent, plan.Filter);
        var facets = plan.Counts ? FacetCounter.Count(day, plan.Filter, candidates, hits) : FacetCounter.Hits(day, plan.Filter, candidates, hits);
        int? after = plan.After is { } code ? view.Having(LuceneDocuments.Id, code) is [var last, ..] ? last : -1 : null;
        if (after is { } needed && !hits.Contains(needed)) return SearchAnswer.Gone(Name);
        var page = matcher is not null && plan.Sort == ProductSort.Relevance
            ? PageOf.Hits(hits, matcher.Tiers, order, plan.Page, plan.Size, after)
            : PageOf.Hits(hits, order, plan.Page, plan.Size, after);
        return Page(day, page, hits.Count, facets);
    }

    private static SearchAnswer Page(DayColumns day, IReadOnlyList<int> documents, int total, FacetCounts facets) =>
        new(total, [.. documents.Select(d => day.Product(d).Code)], facets, Name);
}
