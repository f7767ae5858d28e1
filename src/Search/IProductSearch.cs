using Marketplace.Search.Query;

namespace Marketplace.Search;

/// <summary>A search engine over listed products. No type of an engine appears here: the embedded one and Elasticsearch answer alike.</summary>
public interface IProductSearch
{
    /// <summary>"lucene" or "elasticsearch", as the API says it.</summary>
    string Engine { get; }

    Task<SearchAnswer> SearchAsync(SearchPlan plan, CancellationToken cancel);

    Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, int limit, CancellationToken cancel);
}
