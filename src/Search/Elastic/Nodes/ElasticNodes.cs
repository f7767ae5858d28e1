namespace Marketplace.Search.Elastic.Nodes;

/// <summary>The nodes of the cluster and which of them rest: asked in turn, those that failed lately left out.</summary>
internal sealed class ElasticNodes
{
    private static readonly TimeSpan _rest = TimeSpan.FromSeconds(10);
    private readonly IReadOnlyList<Uri> _addresses;
    private readonly TimeProvider _clock;
    private readonly long[] _restUntil;
    private int _turn;

    public ElasticNodes(ElasticOptions options, TimeProvider clock)
    {
        _addresses = options.Addresses();
        _clock = clock;
        _restUntil = new long[_addresses.Count];
        Patience = options.Timeout / 2;
    }

    public int Count => _addresses.Count;

    /// <summary>Waiting so long without an answer says something about the node, and not only about who gave up.</summary>
    public TimeSpan Patience { get; }

    public int Next()
    {
        var turn = (int)((uint)Interlocked.Increment(ref _turn) % (uint)Count);
        var now = _clock.GetUtcNow().UtcTicks;
        for (var i = 0; i < Count; i++)
            if (Volatile.Read(ref _restUntil[(turn + i) % Count]) <= now) return (turn + i) % Count;
        return turn;
    }

    public Uri Address(int node, Uri asked) => new(_addresses[node], _addresses[0].MakeRelativeUri(asked));

    public void Rest(int node) => Volatile.Write(ref _restUntil[node], (_clock.GetUtcNow() + _rest).UtcTicks);
}
