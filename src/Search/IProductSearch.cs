using Marketplace.Search.Query;

namespace Marketplace.Search;

/// <summary>A search engine over listed products. No type of an engine appears here: the embedded one and Elasticsearch answer alike.</summary>
public interface IProductSearch
{
    Task<SearchAnswer> SearchAsync(SearchPlan plan, CancellationToken cancel);
}
