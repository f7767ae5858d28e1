using System.Net.Http.Headers;
using System.Text;

namespace Marketplace.Search.Elastic.Nodes;

/// <summary>
/// Credentials on the way out. On the way back the two headers that a proxy may leave off, because the client would not read such an answer, and
/// after one without the product's name it would refuse to ask until the next start.
/// </summary>
internal sealed class ElasticHeaders(ElasticOptions options) : DelegatingHandler
{
    private readonly AuthenticationHeaderValue? _credentials = Credentials(options);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = _credentials;
        var response = await base.SendAsync(request, cancellationToken);
        if (!response.Headers.Contains("X-Elastic-Product")) response.Headers.Add("X-Elastic-Product", "Elasticsearch");
        // What is refused is told by its status; read as JSON a proxy's page would hide it.
        if (response.IsSuccessStatusCode) response.Content.Headers.ContentType ??= new MediaTypeHeaderValue(ElasticConnection.Json);
        return response;
    }

    private static AuthenticationHeaderValue? Credentials(ElasticOptions options)
    {
        if (options.ApiKey.Length > 0) return new AuthenticationHeaderValue("ApiKey", options.ApiKey);
        if (options.Username.Length == 0) return null;
        return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Username}:{options.Password}")));
    }
}
