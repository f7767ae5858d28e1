using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Marketplace.IntegrationTests.Media;

/// <summary>A bucket in memory that answers what the store asks: put, get, delete, list in pages of two.</summary>
internal sealed class S3StandIn : IAsyncDisposable
{
    private const int PageSize = 2;
    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, byte[]> _objects = new();

    private S3StandIn(WebApplication server) => _server = server;

    public string Url => _server.Urls.Single();

    public ConcurrentBag<string> Unsigned { get; } = [];

    public IReadOnlyDictionary<string, byte[]> Objects => _objects;

    public static async Task<S3StandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var standIn = new S3StandIn(builder.Build());
        standIn._server.Run(standIn.AnswerAsync);
        await standIn._server.StartAsync();
        return standIn;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var signature = http.Request.Headers.Authorization.ToString();
        if (!signature.StartsWith("AWS4-HMAC-SHA256 Credential=key/", StringComparison.Ordinal)) Unsigned.Add(http.Request.Path);
        var key = http.Request.Path.Value!["/bucket".Length..].TrimStart('/');
        if (http.Request.Method == "PUT") await PutAsync(http, key);
        else if (http.Request.Method == "DELETE") Delete(http, key);
        else if (key.Length == 0) await ListAsync(http);
        else await GetAsync(http, key);
    }

    private async Task PutAsync(HttpContext http, string key)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        _objects[key] = body.ToArray();
        http.Response.Headers.ETag = "\"1\"";
    }

    private void Delete(HttpContext http, string key)
    {
        _objects.TryRemove(key, out _);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task GetAsync(HttpContext http, string key)
    {
        if (_objects.TryGetValue(key, out var content))
        {
            http.Response.ContentLength = content.Length;
            await http.Response.Body.WriteAsync(content);
            return;
        }
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        http.Response.ContentType = "application/xml";
        await http.Response.WriteAsync("<Error><Code>NoSuchKey</Code><Message>none</Message></Error>");
    }

    private async Task ListAsync(HttpContext http)
    {
        var prefix = http.Request.Query["prefix"].ToString();
        var after = http.Request.Query["continuation-token"].ToString();
        var left = _objects.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(k, after) > 0)
            .Order(StringComparer.Ordinal).ToList();
        var page = left.Take(PageSize).ToList();
        var more = left.Count > PageSize;
        http.Response.ContentType = "application/xml";
        await http.Response.WriteAsync($"""
            <ListBucketResult><Name>bucket</Name><IsTruncated>{(more ? "true" : "false")}</IsTruncated>
            {(more ? $"<NextContinuationToken>{page[^1]}</NextContinuationToken>" : "")}
            {string.Concat(page.Select(k => $"<Contents><Key>{k}</Key><Size>1</Size></Contents>"))}</ListBucketResult>
            """);
    }
}
