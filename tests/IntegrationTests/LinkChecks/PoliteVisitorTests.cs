using System.Net;
using Marketplace.IntegrationTests.Ordering;
using Marketplace.SalesChannels.LinkChecks.Fetching;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.LinkChecks;

/// <summary>A04: a page is opened only where its host's robots.txt lets us.</summary>
public sealed class PoliteVisitorTests : IAsyncLifetime
{
    private readonly HostileServer _server = new();

    private string Shop => $"http://shop.example:{_server.Endpoint.Port}";

    public ValueTask InitializeAsync()
    {
        foreach (var path in (string[])["/a", "/b", "/closed/a"]) _server.Page(path, "Mật ong");
        return default;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task What_robots_forbid_is_not_asked_for_also_after_a_redirect_and_the_file_is_read_once_a_run()
    {
        _server.Page("/robots.txt", "User-agent: *\nDisallow: /\n\nUser-agent: ocop-ha-tinh-linkcheck\nDisallow: /closed/\n");
        _server.Redirect("/b", "/closed/a");
        var visitor = Visitor();
        (await VisitAsync(visitor, "/closed/a")).Fault.ShouldBe(FetchFault.Robots);
        (await VisitAsync(visitor, "/a")).Status.ShouldBe(200);
        (await VisitAsync(visitor, "/b")).Fault.ShouldBe(FetchFault.Robots);
        _server.Asked.ShouldBe(["/robots.txt", "/a", "/b"]);
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public async Task Without_the_file_all_is_open_and_a_server_that_cannot_say_is_left_alone(int status, bool opens)
    {
        _server.Page("/robots.txt", "User-agent: *\nDisallow: /", status);
        (await VisitAsync(Visitor(), "/a")).Fault.ShouldBe(opens ? null : FetchFault.Robots);
        _server.Asked.ShouldBe(opens ? ["/robots.txt", "/a"] : ["/robots.txt"]);
    }

    [Fact]
    public async Task Robots_that_lead_inside_or_never_end_open_nothing_else()
    {
        _server.Redirect("/robots.txt", "http://169.254.169.254/robots.txt");
        (await VisitAsync(Visitor(), "/a")).Fault.ShouldBe(FetchFault.Forbidden);
        _server.Paths["/robots.txt"] = async answer =>
        {
            await answer.HeadAsync("Content-Length: 1000\r\n");
            await answer.ForeverAsync("#"u8.ToArray(), TimeSpan.FromMilliseconds(50));
        };
        (await VisitAsync(Visitor(TimeSpan.FromMilliseconds(500)), "/a")).Fault.ShouldBe(FetchFault.TooSlow);
        _server.Asked.ShouldBe(["/robots.txt", "/robots.txt"]);
        _server.Paths["/robots.txt"] = async answer =>
        {
            await answer.HeadAsync();
            await answer.SendAsync("User-agent: *\nDisallow: /closed/\n"u8.ToArray());
            await answer.ForeverAsync([.. Enumerable.Repeat((byte)'#', 16 * 1024)]);
        };
        var visitor = Visitor();
        (await VisitAsync(visitor, "/a")).Status.ShouldBe(200, "of a file without end the beginning holds");
        (await VisitAsync(visitor, "/closed/a")).Fault.ShouldBe(FetchFault.Robots);
        _server.Sent.ShouldBeLessThan(8 * 1024 * 1024);
    }

    private Task<Fetched> VisitAsync(PoliteVisitor visitor, string path) => visitor.VisitAsync(new Uri(Shop + path), TestContext.Current.CancellationToken);

    private PoliteVisitor Visitor(TimeSpan? patience = null)
    {
        var policy = new FetchPolicy
        {
            AlsoAllowed = [_server.Endpoint],
            Pause = TimeSpan.Zero,
            Patience = patience ?? FetchPolicy.Public.Patience,
            Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
        };
        return new PoliteVisitor(new GuardedFetch(policy, new TestPeople()), policy);
    }
}
