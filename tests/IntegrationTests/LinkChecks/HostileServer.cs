using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Marketplace.IntegrationTests.LinkChecks;

/// <summary>Answers on a raw socket whatever a test wants, and keeps what it was asked and how much it could send.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _work;
    private long _sent;
    private int _connections;

    public HostileServer(IPAddress? address = null, int port = 0)
    {
        _listener = new TcpListener(address ?? IPAddress.Loopback, port);
        _listener.Start();
        _work = AcceptAsync();
    }

    public IPEndPoint Endpoint => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>By path; all else is 404.</summary>
    public ConcurrentDictionary<string, Func<HostileAnswer, Task>> Paths { get; } = [];

    /// <summary>Heads of requests as they came.</summary>
    public ConcurrentQueue<string> Heads { get; } = [];

    public IEnumerable<string> Asked => Heads.Select(h => h.Split(' ')[1]);

    public int Connections => _connections;

    public long Sent => Interlocked.Read(ref _sent);

    public void Page(string path, string body, int status = 200, string headers = "") => Paths[path] = answer => answer.TextAsync(body, status, headers);

    public void Redirect(string path, string to, string headers = "") => Page(path, "", 302, $"Location: {to}\r\n{headers}");

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _work;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true) open.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        Interlocked.Increment(ref _connections);
        try
        {
            using var _ = client;
            var stream = client.GetStream();
            var head = new StringBuilder();
            var one = new byte[1];
            while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, _end.Token) == 1) head.Append((char)one[0]);
            if (head.Length == 0) return;
            Heads.Enqueue(head.ToString());
            var answer = new HostileAnswer(stream, bytes => Interlocked.Add(ref _sent, bytes), _end.Token);
            await (Paths.TryGetValue(head.ToString().Split(' ')[1], out var path) ? path(answer) : answer.TextAsync("", 404));
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            // The other side has had enough, or the test is over.
        }
    }
}

internal sealed class HostileAnswer(NetworkStream stream, Action<int> sent, CancellationToken end)
{
    public Task TextAsync(string body, int status = 200, string headers = "")
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return SendAsync([.. Head(status, $"{headers}Content-Length: {bytes.Length.ToString(CultureInfo.InvariantCulture)}\r\n"), .. bytes]);
    }

    public Task HeadAsync(string headers = "") => SendAsync(Head(200, headers));

    /// <summary>The same again and again, until the other side closes.</summary>
    public async Task ForeverAsync(byte[] bytes, TimeSpan? pause = null)
    {
        while (true)
        {
            await SendAsync(bytes);
            if (pause is { } time) await Task.Delay(time, end);
        }
    }

    public async Task SendAsync(byte[] bytes)
    {
        await stream.WriteAsync(bytes, end);
        sent(bytes.Length);
    }

    private static byte[] Head(int status, string headers) =>
        Encoding.ASCII.GetBytes($"HTTP/1.1 {status.ToString(CultureInfo.InvariantCulture)} X\r\nContent-Type: text/html\r\n{headers}\r\n");
}
