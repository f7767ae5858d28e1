namespace Marketplace.Search.Elastic;

/// <summary>How search is doing on this node, for staff and health checks.</summary>
public sealed class SearchState
{
    private volatile string? _searchFault;
    private volatile string? _feedFault;

    /// <summary>Elasticsearch is configured.</summary>
    public bool UsesElasticsearch { get; internal init; }

    /// <summary>The embedded engine answers in Elasticsearch's place.</summary>
    public bool IsDegraded => UsesElasticsearch && Reason is not null;

    /// <summary>Why; null when all is well.</summary>
    public string? Reason => _feedFault ?? _searchFault;

    /// <summary>Its index holds what this node has seen of the outbox. Until then its answers would be old.</summary>
    internal bool IsCaughtUp => _feedFault is null;

    internal void Searched(string? fault) => _searchFault = fault;

    internal void Fed(string? fault) => _feedFault = fault;
}
