using System.Net;

namespace Marketplace.IntegrationTests.Search;

/// <summary>An HTTP server that answers what a test says.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();

    public StubServer(Func<HttpListenerRequest, (int Status, string Body)> answer)
    {
        using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }
        _listener.Prefixes.Add(Url + "/");
        _listener.Start();
        _ = Task.Run(async () =>
        {
            while (_listener.IsListening)
            {
                HttpListenerContext context;
                try { context = await _listener.GetContextAsync(); }
                catch (Exception problem) when (problem is HttpListenerException or ObjectDisposedException) { return; }
                _ = Task.Run(() => Answer(context, answer));
            }
        });
    }

    public string Url { get; }

    public ValueTask DisposeAsync()
    {
        _listener.Abort();
        return ValueTask.CompletedTask;
    }

    private static void Answer(HttpListenerContext context, Func<HttpListenerRequest, (int Status, string Body)> answer)
    {
        var (status, body) = answer(context.Request);
        try
        {
            context.Response.StatusCode = status;
            context.Response.Close(System.Text.Encoding.UTF8.GetBytes(body), willBlock: false);
        }
        catch (Exception problem) when (problem is HttpListenerException or ObjectDisposedException or InvalidOperationException) { }
    }
}
