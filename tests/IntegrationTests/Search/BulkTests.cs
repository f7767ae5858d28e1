using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Marketplace.Catalog;
using Marketplace.Search.Documents;
using Marketplace.Search.Elastic.Indexing;
using Marketplace.Search.Elastic.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

/// <summary>A bulk request that is refused wholly or in part, by answers as Elasticsearch gives them: tried again, named, never dropped.</summary>
public sealed class BulkTests(SearchShop shop) : IClassFixture<SearchShop>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_that_is_too_large_is_halved_until_every_document_is_there()
    {
        var taken = new ConcurrentBag<string>();
        await using var stub = new StubServer(request => Codes(request) is { Count: > 3 } ? (413, "{\"error\":\"content_too_long\"}")
            : (200, Taken(request, taken)));
        (await WriteAsync(stub)).ShouldBeEmpty();
        taken.Order().ShouldBe(_some.Order());
    }

    [Fact]
    public async Task A_document_that_is_too_large_alone_is_named_and_the_others_go_through()
    {
        var taken = new ConcurrentBag<string>();
        await using var stub = new StubServer(request => Codes(request).Contains("HT-0003") ? (413, "") : (200, Taken(request, taken)));
        (await WriteAsync(stub)).Keys.ShouldBe(["HT-0003"]);
        taken.Order().ShouldBe(_some.Except(["HT-0003"]).Order());
    }

    [Fact]
    public async Task Refused_documents_are_tried_again_alone_until_they_are_taken()
    {
        var taken = new ConcurrentBag<string>();
        var asked = 0;
        await using var stub = new StubServer(request =>
            (200, Interlocked.Increment(ref asked) == 1 ? Taken(request, taken, refuse: ["HT-0002", "HT-0005"], 429) : Taken(request, taken)));
        (await WriteAsync(stub)).ShouldBeEmpty();
        asked.ShouldBe(2);
        taken.Order().ShouldBe(_some.Order());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(429)]
    public async Task Documents_that_are_refused_each_time_are_named_with_the_reason(int status)
    {
        var taken = new ConcurrentBag<string>();
        await using var stub = new StubServer(request => (200, Taken(request, taken, refuse: ["HT-0004"], status)));
        (await WriteAsync(stub)).ShouldBe([KeyValuePair.Create("HT-0004", $"{status} refused: because")]);
        taken.Order().ShouldBe(_some.Except(["HT-0004"]).Order());
    }

    [Fact]
    public async Task Following_changes_ends_though_they_keep_coming()
    {
        await using var stub = new StubServer(request => (200, Taken(request, [])));
        await using var node = shop.Build(Path.Combine(shop.Folder, Guid.NewGuid().ToString("N")), ("Search:Elasticsearch:Url", stub.Url));
        await using var scope = node.CreateAsyncScope();
        var endless = new EndlessChanges(CatalogTopics.Product, "HT-0001");
        var sync = new ElasticSync(scope.ServiceProvider.GetRequiredService<DbContext>(), endless, node.GetRequiredService<ElasticClient>(),
            node.GetRequiredService<ElasticIndexes>(), node.GetRequiredService<ElasticBulk>());
        (await sync.FollowAsync("index", default, new HashSet<string>(), Cancel)).Position.ShouldBe(1);
    }

    private static readonly string[] _some = [.. Enumerable.Range(1, 8).Select(i => $"HT-000{i}")];

    private async Task<IReadOnlyDictionary<string, string>> WriteAsync(StubServer stub)
    {
        await using var node = shop.Build(Path.Combine(shop.Folder, Guid.NewGuid().ToString("N")), ("Search:Elasticsearch:Url", stub.Url));
        await using var scope = node.CreateAsyncScope();
        var products = await ReadDocuments.OfAsync(scope.ServiceProvider.GetRequiredService<DbContext>(), _some, Cancel);
        return await node.GetRequiredService<ElasticBulk>().WriteAsync("index", products, [], Cancel);
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<System.Net.HttpListenerRequest, List<string>> _read = [];

    private static List<string> Codes(System.Net.HttpListenerRequest request) => _read.GetValue(request, r =>
    {
        var lines = new StreamReader(r.InputStream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Where((_, i) => i % 2 == 0).Select(l => JsonNode.Parse(l)!["index"]!["_id"]!.GetValue<string>())];
    });

    private static string Taken(System.Net.HttpListenerRequest request, ConcurrentBag<string> taken, string[]? refuse = null, int status = 0)
    {
        var items = new JsonArray();
        foreach (var code in Codes(request))
        {
            var item = new JsonObject { ["_id"] = code, ["status"] = refuse?.Contains(code) == true ? status : 201 };
            if (refuse?.Contains(code) == true) item["error"] = new JsonObject { ["type"] = "refused", ["reason"] = "because" };
            else taken.Add(code);
            items.Add(new JsonObject { ["index"] = item });
        }
        return new JsonObject { ["errors"] = refuse is not null, ["items"] = items }.ToJsonString();
    }
}
