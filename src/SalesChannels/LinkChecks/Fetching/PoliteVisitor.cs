using System.Diagnostics;
using System.Text;

namespace Marketplace.SalesChannels.LinkChecks.Fetching;

/// <summary>
/// Opens pages one after the other: each only where its host's robots.txt lets us, with a pause between two requests to one host. For one run.
/// </summary>
internal sealed class PoliteVisitor(GuardedFetch fetch, FetchPolicy policy)
{
    private readonly Dictionary<string, HostRobots> _robots = [];
    private readonly Dictionary<string, long> _visits = [];

    public Task<Fetched> VisitAsync(Uri address, CancellationToken cancel) => fetch.GetAsync(address, policy.MostOfPage, MayVisitAsync, cancel);

    private async Task<FetchFault?> MayVisitAsync(Uri at, CancellationToken cancel)
    {
        var origin = at.GetLeftPart(UriPartial.Authority);
        if (!_robots.TryGetValue(origin, out var robots)) _robots.Add(origin, robots = await ReadRobotsAsync(new Uri(origin + "/robots.txt"), cancel));
        if (robots.Fault is { } fault) return fault;
        if (!robots.Rules.Allows(at.PathAndQuery)) return FetchFault.Robots;
        await RestAsync(at.Host, robots.Rules.CrawlDelay, cancel);
        return null;
    }

    /// <summary>A file that is not there allows all; a server that cannot say allows nothing.</summary>
    private async Task<HostRobots> ReadRobotsAsync(Uri address, CancellationToken cancel)
    {
        var found = await fetch.GetAsync(address, policy.MostOfRobots, async (at, c) =>
        {
            await RestAsync(at.Host, null, c);
            return null;
        }, cancel);
        return found switch
        {
            { Fault: { } fault } => new HostRobots(RobotsRules.None, fault),
            { IsPage: true } => new HostRobots(RobotsRules.Parse(Encoding.UTF8.GetString(found.Body), GuardedFetch.Product), null),
            { Status: >= 500 } => new HostRobots(RobotsRules.None, FetchFault.Robots),
            _ => new HostRobots(RobotsRules.None, null),
        };
    }

    private async Task RestAsync(string host, TimeSpan? asked, CancellationToken cancel)
    {
        var pause = asked > policy.Pause ? asked.Value : policy.Pause;
        if (pause > policy.LongestPause) pause = policy.LongestPause;
        if (_visits.TryGetValue(host, out var last) && pause - Stopwatch.GetElapsedTime(last) is { Ticks: > 0 } left) await Task.Delay(left, cancel);
        _visits[host] = Stopwatch.GetTimestamp();
    }

    private sealed record HostRobots(RobotsRules Rules, FetchFault? Fault);
}
