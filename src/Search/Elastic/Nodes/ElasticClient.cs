using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Elastic.Clients.Elasticsearch;
using Elastic.Transport;
using Elastic.Transport.Products.Elasticsearch;
using Marketplace.Search.Elastic.Queries;
using HttpMethod = System.Net.Http.HttpMethod;
using Method = Elastic.Transport.HttpMethod;

namespace Marketplace.Search.Elastic.Nodes;

/// <summary>
/// What is asked of Elasticsearch, through its official client: searches and bulk requests with bodies of our own over the client's transport,
/// the care of indexes by its types. What comes back is a known shape or a failure.
/// </summary>
internal sealed class ElasticClient(ElasticConnection connection)
{
    /// <summary>For headers and body together, as the client's own bound ends with the headers. Real time, as what is waited for is a network.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(20);
    private static readonly RequestConfiguration _lines = new() { Accept = ElasticConnection.Json, ContentType = "application/x-ndjson" };

    public Task<T> SendAsync<T>(HttpMethod method, string path, JsonNode? body, JsonTypeInfo<T> shape, CancellationToken cancel) =>
        SendAsync(new EndpointPath(Enum.Parse<Method>(method.Method), path),
            body is null ? null : PostData.Bytes(ElasticJson.Bytes(body)), ElasticConnection.Plain, shape, cancel);

    public Task<T> PostAsync<T>(string path, ReadOnlyMemory<byte> body, JsonTypeInfo<T> shape, CancellationToken cancel) =>
        SendAsync(new EndpointPath(Method.POST, path), PostData.ReadOnlyMemory(body), ElasticConnection.Plain, shape, cancel);

    public Task<T> BulkAsync<T>(string index, ReadOnlyMemory<byte> lines, JsonTypeInfo<T> shape, CancellationToken cancel)
    {
        var path = $"{index}/_bulk?filter_path=errors,items.*._id,items.*.status,items.*.error";
        return SendAsync(new EndpointPath(Method.POST, path), PostData.ReadOnlyMemory(lines), _lines, shape, cancel);
    }

    /// <summary>By the client's types; for what is asked seldom.</summary>
    public Task<T> AskAsync<T>(Func<ElasticsearchClient, CancellationToken, Task<T>> ask, CancellationToken cancel) where T : ElasticsearchResponse =>
        WithinAsync(async within =>
        {
            var answer = await ask(connection.Client, within);
            Check(answer.ApiCallDetails);
            // Also when the status is fine: a page of a proxy in between is no answer.
            return answer.IsValidResponse ? answer : throw new ElasticFailure("Elasticsearch's answer cannot be read.");
        }, cancel);

    private Task<T> SendAsync<T>(EndpointPath path, PostData? body, RequestConfiguration how, JsonTypeInfo<T> shape, CancellationToken cancel) =>
        WithinAsync(async within =>
        {
            using var answer = await connection.Client.Transport.RequestAsync<StreamResponse>(path, body, null, how, within);
            Check(answer.ApiCallDetails);
            return await JsonSerializer.DeserializeAsync(answer.Body, shape, within)
                ?? throw new ElasticFailure("Elasticsearch answered nothing.", answer.ApiCallDetails.HttpStatusCode ?? 0);
        }, cancel);

    private static async Task<T> WithinAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancel)
    {
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        within.CancelAfter(_longest);
        try { return await ask(within.Token); }
        catch (Exception problem) when (problem is not ElasticFailure)
        {
            // The client wraps what it did not expect, cancellation among it.
            cancel.ThrowIfCancellationRequested();
            throw problem switch
            {
                OperationCanceledException => new ElasticFailure("Elasticsearch took too long", 0, problem),
                JsonException or IOException or HttpRequestException or TransportException =>
                    new ElasticFailure("Elasticsearch's answer cannot be read.", 0, problem),
                _ => problem,
            };
        }
    }

    /// <summary>To the client a request that was given up, or got no answer, is an answer that is not valid.</summary>
    private static void Check(ApiCallDetails call)
    {
        if (call.HttpStatusCode is { } status)
        {
            if (status is < 200 or >= 300) throw ElasticFailure.Refused(status, Reason(call.ResponseBodyInBytes));
            return;
        }
        throw call.OriginalException switch
        {
            OperationCanceledException given => given,
            HttpRequestException problem => ElasticFailure.NotReached(problem),
            var problem => new ElasticFailure("Elasticsearch cannot be reached", 0, problem),
        };
    }

    private static string Reason(byte[]? body)
    {
        var text = Encoding.UTF8.GetString(body ?? []);
        return text.Length <= 500 ? text : text[..500];
    }
}
