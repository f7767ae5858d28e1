using Marketplace.Search;
using Marketplace.Search.Elastic;
using Marketplace.Search.Embedded;
using Marketplace.Search.Query;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

/// <summary>An Elasticsearch that is dead, slow or wrong, played by a stub: the same request is answered by the embedded engine.</summary>
public sealed class FallbackTests(SearchShop shop) : IClassFixture<SearchShop>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int, string> WrongAnswers { get; } = new()
    {
        { 500, "{}" }, { 503, "" }, { 429, "{\"error\":\"too many\"}" }, { 400, "{\"error\":{\"type\":\"x_content_parse_exception\"}}" }, { 404, "{}" }, { 413, "" }, { 401, "" }, { 302, "" },
        { 200, "" }, { 200, "<html>" }, { 200, "{" }, { 200, "null" }, { 200, "[]" }, { 200, "{}" }, { 200, "{\"timed_out\":false}" },
        { 200, "{\"timed_out\":true,\"_shards\":{\"failed\":0},\"hits\":{\"total\":{\"value\":3},\"hits\":[]},\"aggregations\":{}}" },
        { 200, "{\"timed_out\":false,\"_shards\":{\"failed\":1},\"hits\":{\"total\":{\"value\":3},\"hits\":[]},\"aggregations\":{}}" },
        { 200, "{\"timed_out\":false,\"_shards\":{\"failed\":0},\"hits\":{\"total\":{\"value\":3},\"hits\":[]},\"aggregations\":{}}" },
        { 200, "{\"timed_out\":false,\"_shards\":{\"failed\":0},\"hits\":{\"total\":{\"value\":3},\"hits\":[]},\"aggregations\":{\"district\":{\"values\":7}}}" },
    };

    [Theory]
    [MemberData(nameof(WrongAnswers))]
    public async Task A_wrong_answer_is_never_shown(int status, string body)
    {
        await using var stub = new StubServer(_ => (status, body));
        await using var node = await NodeAsync(stub.Url);
        var found = await SearchShop.FindAsync(node, new ProductFilter { Text = "cu đơ" });
        found.Engine.ShouldBe(EmbeddedSearch.Name);
        found.Degraded.ShouldBeTrue();
        found.Items.Select(i => i.Code).ShouldBe((await shop.FindAsync("cu đơ")).Items.Select(i => i.Code));
        node.GetRequiredService<SearchState>().IsDegraded.ShouldBeTrue();
        node.GetRequiredService<SearchState>().Reason.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_dead_server_is_not_waited_for()
    {
        await using var node = await NodeAsync("http://127.0.0.1:1");
        for (var i = 0; i < 20; i++) (await SearchShop.FindAsync(node, new ProductFilter { Text = "giò" })).Degraded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_hanging_server_is_asked_five_times_and_then_spared()
    {
        var asked = 0;
        using var never = new SemaphoreSlim(0);
        await using var stub = new StubServer(_ => { Interlocked.Increment(ref asked); never.Wait(TimeSpan.FromSeconds(20)); return (200, "{}"); });
        await using var node = await NodeAsync(stub.Url, ("Search:Elasticsearch:TimeoutMilliseconds", "100"));
        for (var i = 0; i < 30; i++)
        {
            var search = SearchShop.FindAsync(node, new ProductFilter { Text = "giò" });
            while (!search.IsCompleted)
            {
                shop.Clock.Advance(TimeSpan.FromMilliseconds(20));
                await Task.WhenAny(search, Task.Delay(5, Cancel));
            }
            (await search).Degraded.ShouldBeTrue();
        }
        asked.ShouldBeInRange(1, 12);
        never.Release(100);
    }

    [Fact]
    public async Task Asking_again_gives_up_in_time()
    {
        using var never = new SemaphoreSlim(0);
        await using var stub = new StubServer(_ => { never.Wait(TimeSpan.FromSeconds(20)); return (200, "{}"); });
        await using var node = await NodeAsync(stub.Url);
        node.GetRequiredService<SearchState>().Searched("Elasticsearch answered 503");
        var again = node.GetRequiredService<FallbackSearch>().TryAgainAsync(Cancel);
        while (!again.IsCompleted)
        {
            shop.Clock.Advance(TimeSpan.FromMilliseconds(200));
            await Task.WhenAny(again, Task.Delay(5, Cancel));
        }
        await again;
        node.GetRequiredService<SearchState>().Reason.ShouldBe("Elasticsearch took too long");
        never.Release(100);
    }

    [Fact]
    public async Task Secrets_are_in_no_failure_and_a_search_never_takes_them_to_another_address()
    {
        var seen = new List<string?>();
        await using var stub = new StubServer(request => { seen.Add(request.Headers["Authorization"]); return (401, "{\"error\":\"security_exception\"}"); });
        await using var node = await NodeAsync(stub.Url, ("Search:Elasticsearch:Username", "shop"), ("Search:Elasticsearch:Password", "very-secret"));
        await SearchShop.FindAsync(node, new ProductFilter { Text = "giò" });
        seen[0].ShouldBe("Basic " + Convert.ToBase64String("shop:very-secret"u8));
        node.GetRequiredService<SearchState>().Reason!.ShouldNotContain("very-secret");
    }

    private async Task<ServiceProvider> NodeAsync(string url, params (string, string)[] more)
    {
        var node = shop.Build(Path.Combine(shop.Folder, Guid.NewGuid().ToString("N")), [("Search:Elasticsearch:Url", url), .. more]);
        await node.GetRequiredService<EmbeddedIndex>().StartAsync(Cancel);
        return node;
    }
}
