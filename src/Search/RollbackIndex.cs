using Marketplace.Search.Elastic.Indexing;

namespace Marketplace.Search;

/// <summary>Goes back to Elasticsearch's previous index, caught up first.</summary>
public sealed class RollbackIndex
{
    private readonly ElasticRollback? _elastic;

    internal RollbackIndex(ElasticRollback? elastic) => _elastic = elastic;

    /// <returns>The index that is live now; null when there is nothing to go back to.</returns>
    public async Task<string?> ExecuteAsync(CancellationToken cancel) => _elastic is null ? null : await _elastic.ExecuteAsync(cancel);
}
