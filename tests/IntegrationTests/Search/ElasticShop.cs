using Marketplace.Search;
using Marketplace.Search.Elastic.Indexing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

/// <summary>
/// The shop with a real Elasticsearch beside its embedded index. Addresses come from the environment:
/// TEST_ELASTICSEARCH_9 and TEST_ELASTICSEARCH_8, for example http://127.0.0.1:9200.
/// </summary>
public abstract class ElasticShop(string variable) : SearchShop
{
    private readonly string? _url = Environment.GetEnvironmentVariable(variable);

    public string Url => _url!;

    public string Index { get; } = "test-" + Guid.NewGuid().ToString("N")[..12];

    /// <summary>A node that searches with Elasticsearch; <see cref="SearchShop.Services"/> is one that does not.</summary>
    public ServiceProvider Elastic { get; private set; } = null!;

    internal ElasticFeed Feed => Elastic.GetRequiredService<ElasticFeed>();

    public void SkipWithoutServer() =>
        Assert.SkipWhen(string.IsNullOrEmpty(_url), $"Start an Elasticsearch and name it: {variable}=http://127.0.0.1:9200");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        if (string.IsNullOrEmpty(_url)) return;
        Elastic = ElasticNode(_url);
        await Elastic.GetRequiredService<Marketplace.Search.Embedded.EmbeddedIndex>().StartAsync(default);
        await Feed.StepAsync(default);
        Elastic.GetRequiredService<SearchState>().Fed(null);
        await RefreshAsync();
    }

    public ServiceProvider ElasticNode(string url, params (string, string)[] more) =>
        Build(Path.Combine(Folder, Guid.NewGuid().ToString("N")),
            [("Search:Elasticsearch:Url", url), ("Search:Elasticsearch:Index", Index), ("Search:Elasticsearch:TimeoutMilliseconds", "10000"), .. more]);

    public async Task RefreshAsync()
    {
        var indexes = Elastic.GetRequiredService<ElasticIndexes>();
        await indexes.RefreshAsync((await indexes.LiveAsync(default))!.Name, default);
    }

    /// <summary>Takes the node's indexes with it.</summary>
    public static async Task EndAsync(ServiceProvider node)
    {
        var indexes = node.GetRequiredService<ElasticIndexes>();
        foreach (var index in await indexes.ListAsync(default)) await indexes.DropAsync(index.Name, default);
        await node.DisposeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        if (Elastic is not null) await EndAsync(Elastic);
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class Elastic9Shop() : ElasticShop("TEST_ELASTICSEARCH_9");

public sealed class Elastic8Shop() : ElasticShop("TEST_ELASTICSEARCH_8");
