using Marketplace.Search;
using Marketplace.Search.Elastic;
using Marketplace.Search.Elastic.Fallback;
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
        { 500, "{}" }, { 503, "" }, { 429, "{\"error\":\"too many\"}" }, { 400, "{\"error\":{\"type\":\"x_content_parse_exception\"}}" }, { 404, "{}" },
            { 413, "" }, { 401, "" }, { 302, "" },
        { 200, "" }, { 200, "<html>" }, { 200, "{" }, { 200, "null" }, { 200, "[]" }, { 200, "{}" }, { 200, "{\"timed_out\":false}" },
        { 200, "{\"timed_out\":true,\"_shards\":{\"failed\":0},\"hits\":{\"total\":{\"value\":3},\"hits\":[]},"
            + "\"aggregations\":{}}" },
        { 200, "{\"timed_out\":false,\"_shards\":{\"failed\":1},\"hits\":{\"total\":{\"value\":3},\"hits\":[]},\"aggregations\":{}}" },
        { 200, "{\"timed_out\":false,\"_shards\":{\"failed\":0},\"hits\":{\"total\":{\"value\":3},\"hits\":[]},\"aggregations\":{}}" },
        { 200, "{\"timed_out\":false,\"_shards\":{\"failed\":0},\"hits\":{\"total\":{\"value\":3},\"hits\":[]},"
                + "\"aggregations\":{\"district\":{\"values\":7}}}" },
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
        var again = node.GetRequiredService<RecoveryProbe>().TryAgainAsync(Cancel);
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
    public async Task Five_faults_in_a_row_are_enough_after_many_good_answers()
    {
        var (asked, wrong) = (0, false);
        await using var stub = new StubServer(_ => { Interlocked.Increment(ref asked); return wrong ? (503, "") : (200, NothingFound); });
        await using var node = await NodeAsync(stub.Url);
        var search = node.GetRequiredService<FallbackSearch>();
        for (var i = 0; i < 50; i++) (await search.SearchAsync(Uncounted, Cancel)).Degraded.ShouldBeFalse();
        wrong = true;
        for (var i = 0; i < 10; i++) (await search.SearchAsync(Uncounted, Cancel)).Degraded.ShouldBeTrue();
        asked.ShouldBe(55);
        wrong = false;
        await node.GetRequiredService<RecoveryProbe>().TryAgainAsync(Cancel);
        (await search.SearchAsync(Uncounted, Cancel)).Degraded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_late_answer_does_not_end_the_asking_again()
    {
        var asked = 0;
        using var late = new SemaphoreSlim(0);
        await using var stub = new StubServer(_ =>
        {
            var turn = Interlocked.Increment(ref asked);
            if (turn == 1) late.Wait(TimeSpan.FromSeconds(20));
            return turn is > 1 and <= 6 ? (503, "") : (200, NothingFound);
        });
        await using var node = await NodeAsync(stub.Url);
        var (search, state) = (node.GetRequiredService<FallbackSearch>(), node.GetRequiredService<SearchState>());
        var first = search.SearchAsync(Uncounted, Cancel);
        while (Volatile.Read(ref asked) < 1) await Task.Delay(5, Cancel);
        for (var i = 0; i < 5; i++) (await search.SearchAsync(Uncounted, Cancel)).Degraded.ShouldBeTrue();
        late.Release();
        (await first).Engine.ShouldBe(ElasticSearch.Name);
        state.IsDegraded.ShouldBeTrue("the others are still answered by the embedded engine");
        await node.GetRequiredService<RecoveryProbe>().TryAgainAsync(Cancel);
        state.IsDegraded.ShouldBeFalse();
        (await search.SearchAsync(Uncounted, Cancel)).Engine.ShouldBe(ElasticSearch.Name);
    }

    [Fact]
    public async Task Asking_again_is_what_readers_were_spared_and_ends_when_its_answers_are_in_time()
    {
        var (bodies, slow, wrong) = (new List<string>(), false, true);
        await using var stub = new StubServer(request =>
        {
            bodies.Add(new StreamReader(request.InputStream).ReadToEnd());
            if (slow) shop.Clock.Advance(TimeSpan.FromSeconds(2));
            return wrong ? (503, "") : (200, NothingFound);
        });
        await using var node = await NodeAsync(stub.Url);
        var (search, state) = (node.GetRequiredService<FallbackSearch>(), node.GetRequiredService<SearchState>());
        for (var i = 0; i < 6; i++) (await search.SearchAsync(Uncounted with { Filter = new ProductFilter { Producers = ["spared"] } }, Cancel))
            .Degraded.ShouldBeTrue();
        (slow, wrong) = (true, false);
        bodies.Clear();
        await node.GetRequiredService<RecoveryProbe>().TryAgainAsync(Cancel);
        bodies.ShouldHaveSingleItem().ShouldContain("spared");
        state.Reason.ShouldBe("Elasticsearch took too long", "it is well, but readers would wait too long");
        slow = false;
        (await search.SearchAsync(Uncounted, Cancel)).Degraded.ShouldBeTrue();
        await node.GetRequiredService<RecoveryProbe>().TryAgainAsync(Cancel);
        state.Reason.ShouldBeNull();
        (await search.SearchAsync(Uncounted, Cancel)).Engine.ShouldBe(ElasticSearch.Name);
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

    private const string NothingFound = "{\"timed_out\":false,\"_shards\":{\"failed\":0},\"hits\":{\"total\":{\"value\":0},\"hits\":[]}}";

    private static SearchPlan Uncounted { get; } = new(new ProductFilter(), ProductSort.Newest, 1, 1, new DateOnly(2026, 11, 26)) { Counts = false };

    private async Task<ServiceProvider> NodeAsync(string url, params (string, string)[] more)
    {
        var node = shop.Build(Path.Combine(shop.Folder, Guid.NewGuid().ToString("N")), [("Search:Elasticsearch:Url", url), .. more]);
        await node.GetRequiredService<EmbeddedIndex>().StartAsync(Cancel);
        return node;
    }
}
