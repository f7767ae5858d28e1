using System.Net.Http.Headers;
using System.Text;
using Marketplace.Benchmarks.Databases;
using Marketplace.Search;
using Marketplace.Search.Documents;
using Marketplace.Search.Elastic;
using Marketplace.Search.Elastic.Indexing;
using Marketplace.Search.Elastic.Nodes;
using Marketplace.Search.Elastic.Queries;
using Marketplace.Search.Query;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Benchmarks.Search;

/// <summary>The product's search through Elasticsearch over a filled database, and a bare connection to the same server.</summary>
internal sealed class ElasticBench : IAsyncDisposable
{
    public const string Index = "ocop-bench";

    private const int BatchSize = 1000;
    private static readonly MediaTypeHeaderValue _json = new("application/json");
    private static readonly MediaTypeHeaderValue _lines = new("application/x-ndjson");
    private readonly HttpClient _raw;
    private readonly QueryReader _reader;
    private readonly ElasticSearch _elastic;
    private readonly IProductSearch _search;
    private readonly DateOnly _today = TimeProvider.System.VietnamToday();

    public ElasticBench(string connection, Uri address)
    {
        // Patient, as speed is measured here and not what happens when it is lacking.
        Services = Modules.Of(connection, Path.Combine(RepositoryFolders.Work, "elastic-index"),
            ("Search:Elasticsearch:Url", address.ToString()), ("Search:Elasticsearch:Index", Index), ("Search:Elasticsearch:TimeoutMilliseconds", "10000"));
        _raw = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        (_reader, _elastic, _search) =
            (Services.GetRequiredService<QueryReader>(), Services.GetRequiredService<ElasticSearch>(), Services.GetRequiredService<IProductSearch>());
    }

    public ServiceProvider Services { get; }

    /// <summary>From now on answers are kept while the index stays as it is, as in the running shop.</summary>
    public Task KeepAnswersAsync() => Services.GetRequiredService<IndexStateWatcher>().StartAsync(CancellationToken.None);

    /// <summary>Query read, Elasticsearch asked, answer read; no database.</summary>
    /// <exception cref="InvalidOperationException">The embedded engine answered instead.</exception>
    public async Task AnswerAsync(Question question)
    {
        var answer = await _search.SearchAsync(Plan(question), CancellationToken.None);
        if (answer.Degraded) throw new InvalidOperationException($"Elasticsearch did not answer: {Services.GetRequiredService<SearchState>().Reason}");
    }

    /// <summary>The request that the product sends for the question.</summary>
    public byte[] Request(Question question) => _elastic.RequestOf(Plan(question));

    /// <summary>Sends it and reads the answer's bytes, no more.</summary>
    public Task SearchRawAsync(byte[] request) => PostAsync(ElasticSearch.PathOf(Index), request, _json);

    public async Task RebuildAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ElasticRebuild>().ExecuteAsync(null, CancellationToken.None);
    }

    /// <summary>All documents as the product writes them, ready to be sent.</summary>
    public async Task<List<byte[]>> BatchesAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var ranking = Services.GetRequiredService<RankingOptions>();
        var batches = new List<byte[]>();
        await foreach (var page in ReadDocuments.AllAsync(scope.ServiceProvider.GetRequiredService<DbContext>(), CancellationToken.None))
            batches.AddRange(
                page.Chunk(BatchSize).Select(batch => Lines(batch.Select(p => (p.Code, ElasticDocument.Of(p, ranking).ToJsonString(ElasticJson.Plain))))));
        return batches;
    }

    public static byte[] Lines(IEnumerable<(string Id, string Document)> documents) =>
        Encoding.UTF8.GetBytes(string.Concat(documents.Select(d => "{\"index\":{\"_id\":\"" + d.Id + "\"}}\n" + d.Document + "\n")));

    /// <summary>An index with the product's mapping, made anew and filled.</summary>
    public async Task BulkRawAsync(string index, IEnumerable<byte[]> batches)
    {
        using (await _raw.DeleteAsync(index + "?ignore_unavailable=true")) { }
        var mapping = Services.GetRequiredService<ElasticMapping>();
        await Services.GetRequiredService<ElasticClient>().AskAsync((c, t) => c.Indices.CreateAsync(mapping.Index(index, replicas: 0), t), default);
        foreach (var batch in batches) await PostAsync(index + "/_bulk?filter_path=errors", batch, _lines);
        await PostAsync(index + "/_refresh", [], _json);
    }

    public async Task DropAsync(string index) => (await _raw.DeleteAsync(index)).EnsureSuccessStatusCode();

    public async ValueTask DisposeAsync()
    {
        _raw.Dispose();
        await Services.DisposeAsync();
    }

    private SearchPlan Plan(Question question) =>
        new(question.Filter, question.Sort, question.Page, Question.PageSize, _today) { Query = _reader.Read(question.Filter.Text) };

    private async Task PostAsync(string path, byte[] body, MediaTypeHeaderValue type)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = type;
        using var answer = await _raw.PostAsync(path, content);
        answer.EnsureSuccessStatusCode();
        if ((await answer.Content.ReadAsByteArrayAsync()).AsSpan().StartsWith("{\"errors\":true"u8))
            throw new InvalidOperationException($"{path}: documents were refused.");
    }
}
