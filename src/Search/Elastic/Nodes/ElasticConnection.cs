using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Requests;
using Elastic.Transport;

namespace Marketplace.Search.Elastic.Nodes;

/// <summary>
/// The official client on connections of our own. The client knows one address and never judges a node, since it takes a request that was
/// cancelled for a dead node: which node is asked is <see cref="NodeFailover"/>'s. It holds no credentials either, as its traces name the user.
/// </summary>
internal sealed class ElasticConnection : IDisposable
{
    public const string Json = "application/json";

    private readonly HttpMessageHandler _network;
    private readonly ElasticsearchClientSettings _settings;

    public ElasticConnection(ElasticOptions options, ElasticNodes nodes)
    {
        _network = new ElasticHeaders(options) { InnerHandler = new NodeFailover(nodes) { InnerHandler = Sockets(options) } };
        _settings = new ElasticsearchClientSettings(new SingleNodePool(options.Addresses()[0]), new HttpRequestInvoker(Ours));
        _settings.EnableHttpCompression(false).DisablePing().DisableMetaHeader().DisableAuditTrail().DnsRefreshTimeout(Timeout.InfiniteTimeSpan)
            .OnBeforeRequest((ElasticsearchClient _, Request _, EndpointPath _, ref PostData? _, ref IRequestConfiguration? how) => how ??= Plain);
        Client = new ElasticsearchClient(_settings);
    }

    /// <summary>The media type that every release takes: one of 8.19 refuses the client's own, which names its version.</summary>
    public static RequestConfiguration Plain { get; } = new() { Accept = Json, ContentType = Json };

    public ElasticsearchClient Client { get; }

    public void Dispose()
    {
        ((IDisposable)_settings).Dispose();
        _network.Dispose();
    }

    /// <summary>Whether it is the very certificate, and not one beside it in the chain: the client's own pin takes any of the chain.</summary>
    public static bool IsPinned(X509Certificate? certificate, string fingerprint)
    {
        var pinned = Convert.FromHexString(fingerprint.Replace(":", "", StringComparison.Ordinal));
        return certificate is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(certificate.GetRawCertData()), pinned);
    }

    private HttpMessageHandler Ours(HttpMessageHandler theirs, BoundConfiguration _)
    {
        theirs.Dispose();
        return _network;
    }

    private static SocketsHttpHandler Sockets(ElasticOptions options)
    {
        var sockets = new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(10), ConnectTimeout = options.ConnectTimeout, AllowAutoRedirect = false,
        };
        if (options.CertificateFingerprint.Length > 0)
        {
            sockets.SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, certificate, _, _) => IsPinned(certificate, options.CertificateFingerprint),
            };
        }
        return sockets;
    }
}
