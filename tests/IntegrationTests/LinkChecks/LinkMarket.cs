using System.Net;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Register;
using Marketplace.SalesChannels.LinkChecks;
using Marketplace.SalesChannels.LinkChecks.Fetching;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Marketplace.IntegrationTests.LinkChecks;

/// <summary>Producers with addresses on a server of the test's own, and a clock that moves by hours and weeks.</summary>
internal sealed class LinkMarket(ChannelMarket tracker, HostileServer server) : IAsyncDisposable
{
    public ChannelMarket Tracker => tracker;

    public HostileServer Server => server;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<LinkMarket> StartAsync(Engine engine, bool isOn = true)
    {
        var server = new HostileServer();
        var tracker = await ChannelMarket.StartAsync(engine, services =>
        {
            services.AddSingleton(new LinkCheckOptions(isOn));
            services.AddSingleton(new FetchPolicy
            {
                AlsoAllowed = [server.Endpoint],
                Pause = TimeSpan.Zero,
                Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
            });
        });
        var market = new LinkMarket(tracker, server);
        await tracker.RunJobsAsync();
        return market;
    }

    public string Address(string path) => $"http://shop.example:{server.Endpoint.Port}{path}";

    /// <param name="rows">As in channels.csv, without the instant.</param>
    public Task SellAsync(params string[] rows) => tracker.Market.ImportAllAsync(tracker.Market.NewFolder().WithChannels(rows));

    /// <summary>The clock moves and what is due by then is done.</summary>
    public async Task AfterAsync(TimeSpan time)
    {
        tracker.Market.Clock.Advance(time);
        await tracker.RunJobsAsync();
    }

    public Task NextHourAsync() => AfterAsync(TimeSpan.FromHours(1));

    public Task NextWeekAsync() => AfterAsync(TimeSpan.FromDays(7));

    public Task<List<LinkCheck>> ChecksAsync() => tracker.Market.QueryAsync(db => db.Set<LinkCheck>().OrderBy(c => c.CheckedAt).ToListAsync(Cancel));

    public async Task<string> OutcomesAsync() => string.Join(' ', (await ChecksAsync()).Select(c => c.Outcome));

    public Task<List<LinkFlag>> FlagsAsync() => tracker.Market.QueryAsync(db => db.Set<LinkFlag>().OrderBy(f => f.OpenedAt).ToListAsync(Cancel));

    public Task<LinkFlagList> QueueAsync(params string[] units)
    {
        tracker.BeOfficer(units: units);
        return tracker.Market.AskAsync<ListLinkFlags, LinkFlagList>(u => u.ExecuteAsync(1, Cancel));
    }

    public Task<Result> SeeAsync(Guid id, string note, params string[] units)
    {
        tracker.BeOfficer(units: units);
        return tracker.Market.AskAsync<SeeLinkFlag, Result>(u => u.ExecuteAsync(id, new SeeLinkFlagCommand { Note = note }, Cancel));
    }

    public async ValueTask DisposeAsync()
    {
        await tracker.DisposeAsync();
        await server.DisposeAsync();
    }
}
