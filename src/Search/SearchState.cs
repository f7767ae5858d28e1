namespace Marketplace.Search;

/// <summary>How search is doing on this node, for staff and health checks.</summary>
public sealed class SearchState
{
    private volatile string? _searchFault;
    private volatile string? _feedFault;
    private long _differsSince;

    /// <summary>What an index may lag behind the database.</summary>
    internal static TimeSpan Lag { get; } = TimeSpan.FromSeconds(6);

    /// <summary>Elasticsearch is configured.</summary>
    public bool UsesElasticsearch { get; internal init; }

    /// <summary>The embedded engine answers in Elasticsearch's place.</summary>
    public bool IsDegraded => UsesElasticsearch && Reason is not null;

    /// <summary>Why; null when all is well.</summary>
    public string? Reason => _feedFault ?? _searchFault;

    /// <summary>Its index holds what this node has seen of the changes. Until then its answers would be old.</summary>
    internal bool IsCaughtUp => _feedFault is null;

    internal bool HasSearchFault => _searchFault is not null;

    internal void Searched(string? fault) => _searchFault = fault;

    /// <returns>Whether it has been so at every look for longer than a lag.</returns>
    internal bool Differs(bool now, DateTimeOffset at)
    {
        if (!now) Interlocked.Exchange(ref _differsSince, 0);
        else if (Interlocked.CompareExchange(ref _differsSince, at.UtcTicks, 0) is var since and not 0) return at.UtcTicks - since >= Lag.Ticks;
        return false;
    }

    internal void Fed(string? fault) => _feedFault = fault;
}
