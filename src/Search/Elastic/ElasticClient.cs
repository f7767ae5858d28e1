using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Marketplace.Search.Elastic;

/// <summary>The REST API of Elasticsearch over a typed HttpClient: what is asked as JSON, what comes back as a known shape or a failure.</summary>
internal sealed class ElasticClient(HttpClient http)
{
    private static readonly MediaTypeHeaderValue _json = new("application/json");
    private static readonly MediaTypeHeaderValue _lines = new("application/x-ndjson");

    public Task<T> SendAsync<T>(HttpMethod method, string path, JsonNode? body, JsonTypeInfo<T> shape, CancellationToken cancel) =>
        SendAsync(method, path, body is null ? null : Content(ElasticJson.Bytes(body), _json), shape, cancel);

    public Task<T> PostAsync<T>(string path, ReadOnlyMemory<byte> body, JsonTypeInfo<T> shape, CancellationToken cancel) =>
        SendAsync(HttpMethod.Post, path, Content(body, _json), shape, cancel);

    public Task<T> BulkAsync<T>(string index, ReadOnlyMemory<byte> lines, JsonTypeInfo<T> shape, CancellationToken cancel) =>
        SendAsync(HttpMethod.Post, $"{index}/_bulk?filter_path=errors,items.*._id,items.*.status,items.*.error", Content(lines, _lines), shape, cancel);

    public async Task<bool> ExistsAsync(string path, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var response = await AnswerAsync(request, cancel);
        return response.IsSuccessStatusCode ? true : (int)response.StatusCode == 404 ? false : throw ElasticFailure.Refused((int)response.StatusCode, "");
    }

    private async Task<T> SendAsync<T>(HttpMethod method, string path, HttpContent? content, JsonTypeInfo<T> shape, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await AnswerAsync(request, cancel);
        var status = (int)response.StatusCode;
        if (!response.IsSuccessStatusCode) throw ElasticFailure.Refused(status, await ReasonAsync(response, cancel));
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancel);
            return await JsonSerializer.DeserializeAsync(stream, shape, cancel) ?? throw new ElasticFailure("Elasticsearch answered nothing.", status);
        }
        catch (Exception problem) when (problem is JsonException or IOException or HttpRequestException)
        {
            throw new ElasticFailure("Elasticsearch's answer cannot be read.", 0, problem);
        }
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        try { return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel); }
        catch (HttpRequestException problem) { throw ElasticFailure.NotReached(problem); }
        catch (TaskCanceledException problem) when (!cancel.IsCancellationRequested) { throw new ElasticFailure("Elasticsearch took too long", 0, problem); }
    }

    private static async Task<string> ReasonAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        try
        {
            var text = await response.Content.ReadAsStringAsync(cancel);
            return text.Length <= 500 ? text : text[..500];
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException) { return ""; }
    }

    private static ReadOnlyMemoryContent Content(ReadOnlyMemory<byte> bytes, MediaTypeHeaderValue type)
    {
        var content = new ReadOnlyMemoryContent(bytes);
        content.Headers.ContentType = type;
        return content;
    }
}
