using System.Collections.Concurrent;
using Marketplace.Search.Elastic;
using Marketplace.Search.Elastic.Nodes;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

/// <summary>Several addresses of one cluster: a node that fails is left out for a while, and its request goes to another.</summary>
public sealed class NodeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Requests_go_round_and_a_dead_node_costs_none_of_them()
    {
        var asked = new ConcurrentBag<string>();
        await using var one = new StubServer(r => { asked.Add("one"); return (200, ""); });
        await using var other = new StubServer(r => { asked.Add("other"); return (200, ""); });
        using var http = Http("http://127.0.0.1:1", one.Url, other.Url);
        for (var i = 0; i < 9; i++) (await http.GetAsync("x", Cancel)).IsSuccessStatusCode.ShouldBeTrue();
        asked.Count(a => a == "one").ShouldBeInRange(3, 6);
        asked.Count.ShouldBe(9);
    }

    [Fact]
    public async Task A_node_that_is_not_ready_is_asked_again_after_a_rest()
    {
        var (ready, asked) = (false, 0);
        await using var one = new StubServer(_ => { asked++; return (ready ? 200 : 503, ""); });
        await using var other = new StubServer(_ => (200, ""));
        using var http = Http(one.Url, other.Url);
        for (var i = 0; i < 6; i++) (await http.GetAsync("x", Cancel)).IsSuccessStatusCode.ShouldBeTrue();
        asked.ShouldBe(1);
        ready = true;
        _clock.Advance(TimeSpan.FromSeconds(11));
        for (var i = 0; i < 6; i++) (await http.GetAsync("x", Cancel)).IsSuccessStatusCode.ShouldBeTrue();
        asked.ShouldBe(4);
    }

    [Fact]
    public async Task A_node_that_takes_no_connection_in_time_passes_the_same_request_on()
    {
        await using var other = new StubServer(_ => (200, ""));
        using var http = Http([Mute, other.Url], new MuteHost { InnerHandler = new SocketsHttpHandler() });
        for (var i = 0; i < 4; i++) (await http.GetAsync("x", Cancel)).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task When_all_fail_the_failure_is_told()
    {
        using var http = Http("http://127.0.0.1:1", "http://127.0.0.1:2");
        await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync("x", Cancel));
    }

    [Theory]
    [InlineData("localhost:9200")]
    [InlineData("http://one:9200,two")]
    [InlineData("http://shop:very-secret@one:9200")]
    public void An_address_that_is_none_is_refused_without_repeating_it(string url)
    {
        var said = Should.Throw<InvalidOperationException>(() => new ElasticOptions { Url = url }.Addresses()).Message;
        said.ShouldContain("Search:Elasticsearch:Url");
        said.ShouldNotContain("secret");
    }

    private const string Mute = "http://127.0.0.1:2";

    private HttpClient Http(params string[] urls) => Http(urls, new SocketsHttpHandler());

    private HttpClient Http(string[] urls, HttpMessageHandler network)
    {
        var options = new ElasticOptions { Url = string.Join(", ", urls) };
        var nodes = options.Addresses();
        return new HttpClient(new NodeFailover(new ElasticNodes(options, _clock)) { InnerHandler = network }) { BaseAddress = nodes[0] };
    }

    /// <summary>One address swallows what is sent to it, as a machine without power does; the handler below gives up as it does there.</summary>
    private sealed class MuteHost : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.AbsoluteUri.StartsWith(Mute, StringComparison.Ordinal) ? throw new TaskCanceledException("", new TimeoutException())
                : base.SendAsync(request, cancellationToken);
    }
}
