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
        using var matcher = plan.Query.Units.Count == 0 ? null : new TextMatcher(view, day);
        using var narrowed = new DocumentList();
        using var hits = new DocumentList();
        var found = matcher is null ? day.Live : matcher.Match(plan.Query);
        var candidates = Filters.Narrow(view, day, found, plan.Query.Intent, plan.Filter, narrowed);
        var facets = plan.Counts ? FacetCounter.Count(day, plan.Filter, candidates, hits) : FacetCounter.Hits(day, plan.Filter, candidates, hits);
        var after = plan.After is { } code ? NumberOf(view, code) : (int?)null;
        if (after is { } needed && !hits.Numbers.Contains(needed)) return SearchAnswer.Gone(Name);
        var tiers = plan.Sort == ProductSort.Relevance ? matcher?.Tiers : null;
        var page = PageOf.Hits(hits.Numbers, tiers, order, plan.Page, plan.Size, after);
        return Page(day, page, hits.Count, facets);
    }

    /// <summary>How many products a query finds by itself.</summary>
    public static int Total(IndexView view, ParsedQuery query, DateOnly today) =>
        Answer(view, new SearchPlan(new ProductFilter(), ProductSort.Relevance, 1, 1, today) { Query = query, Counts = false }).Total;

    /// <summary>-1, which is none, when the product is gone.</summary>
    private static int NumberOf(IndexView view, string code) => view.Having(LuceneDocuments.Id, code) is [var last, ..] ? last : -1;

    private static SearchAnswer Page(DayColumns day, IReadOnlyList<int> documents, int total, FacetCounts facets) =>
        new(total, [.. documents.Select(d => day.Product(d).Code)], facets, Name);
}
