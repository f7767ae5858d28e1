namespace Marketplace.Search.Elastic;

/// <summary>The nodes of the cluster and which of them rest: asked in turn, those that failed lately left out.</summary>
internal sealed class ElasticNodes(IReadOnlyList<Uri> addresses, ElasticOptions options, TimeProvider clock)
{
    private static readonly TimeSpan _rest = TimeSpan.FromSeconds(10);
    private readonly long[] _restUntil = new long[addresses.Count];
    private int _turn;

    public int Count => addresses.Count;

    /// <summary>Waiting so long without an answer says something about the node, and not only about who gave up.</summary>
    public TimeSpan Patience { get; } = TimeSpan.FromMilliseconds(options.TimeoutMilliseconds / 2);

    public int Next()
    {
        var (turn, now) = ((int)((uint)Interlocked.Increment(ref _turn) % (uint)Count), clock.GetUtcNow().UtcTicks);
        for (var i = 0; i < Count; i++)
            if (Volatile.Read(ref _restUntil[(turn + i) % Count]) <= now) return (turn + i) % Count;
        return turn;
    }

    public Uri Address(int node, Uri asked) => new(addresses[node], addresses[0].MakeRelativeUri(asked));

    public void Rest(int node) => Volatile.Write(ref _restUntil[node], (clock.GetUtcNow() + _rest).UtcTicks);
}

/// <summary>Sends a request to the next node, and on to another when that one cannot be reached or is not ready. Every request of ours may be sent
/// twice.</summary>
internal sealed class ElasticRoute(ElasticNodes nodes) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = request.RequestUri!;
        for (var attempt = 1; ; attempt++)
        {
            var node = nodes.Next();
            request.RequestUri = nodes.Address(node, asked);
            var started = Environment.TickCount64;
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                if ((int)response.StatusCode is not (502 or 503 or 504) || attempt >= nodes.Count) return response;
                response.Dispose();
            }
            catch (HttpRequestException) when (attempt < nodes.Count) { }
            catch (OperationCanceledException) when (attempt < nodes.Count && !cancellationToken.IsCancellationRequested) { } // no connection in time
            catch (OperationCanceledException) when (Environment.TickCount64 - started >= nodes.Patience.TotalMilliseconds)
            {
                nodes.Rest(node);
                throw;
            }
            nodes.Rest(node);
        }
    }
}
