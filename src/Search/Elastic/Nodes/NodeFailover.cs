namespace Marketplace.Search.Elastic.Nodes;

/// <summary>Sends a request to the next node, and on to another when that one cannot be reached or is not ready. Every request of ours may be sent
/// twice.</summary>
internal sealed class NodeFailover(ElasticNodes nodes) : DelegatingHandler
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
