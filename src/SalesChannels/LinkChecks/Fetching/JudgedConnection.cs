using System.Net;
using System.Net.Sockets;

namespace Marketplace.SalesChannels.LinkChecks.Fetching;

/// <summary>Looks a name up once, judges every address that it has, and connects to one of these: there is no second look-up to change.</summary>
internal static class JudgedConnection
{
    private const int Tries = 3;

    public static async ValueTask<Stream> OpenAsync(FetchPolicy policy, DnsEndPoint host, CancellationToken cancel)
    {
        var endpoints = (await AddressesAsync(policy, host.Host, cancel)).Select(a => new IPEndPoint(a, host.Port)).ToList();
        if (endpoints.Count == 0) throw new RefusedConnectionException(FetchFault.NoAddress);
        // A name that has an address here and one outside is up to something.
        if (!endpoints.TrueForAll(policy.Permits)) throw new RefusedConnectionException(FetchFault.Forbidden);
        var refused = false;
        foreach (var endpoint in endpoints.Take(Tries))
        {
            var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(endpoint, cancel);
                return new BoundedStream(new NetworkStream(socket, ownsSocket: true), policy.MostReceived);
            }
            catch (SocketException problem)
            {
                socket.Dispose();
                refused = problem.SocketErrorCode == SocketError.ConnectionRefused;
            }
            catch (OperationCanceledException)
            {
                socket.Dispose();
                throw;
            }
        }
        throw new RefusedConnectionException(refused ? FetchFault.NothingThere : FetchFault.Unreachable);
    }

    private static async Task<IPAddress[]> AddressesAsync(FetchPolicy policy, string host, CancellationToken cancel)
    {
        if (IPAddress.TryParse(host, out var address)) return [address];
        try
        {
            return await policy.Resolve(host, cancel).WaitAsync(cancel);
        }
        catch (SocketException problem)
        {
            var isNobodys = problem.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData;
            throw new RefusedConnectionException(isNobodys ? FetchFault.NoAddress : FetchFault.Unreachable);
        }
    }
}
