using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Sessions;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Marketplace.Search.Log;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Jobs;

/// <summary>What grows with every reader is forgotten by the clock.</summary>
public sealed class ForgottenRowsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Ended_sessions_are_forgotten_after_a_week(Engine engine)
    {
        await using var site = await ProgrammeSite.StartAsync(engine);
        var now = site.Host.Clock.GetUtcNow();
        var account = await site.Host.AddUserAsync("ai@hatinh.example", Roles.Viewer);
        var old = now - PruneSessions.Kept;
        await AddAsync(site, new Session { Id = "old", AccountId = account, SeenAt = old - TimeSpan.FromSeconds(1) });
        await AddAsync(site, new Session { Id = "new", AccountId = account, SeenAt = old + TimeSpan.FromSeconds(1) });
        await RunAsync(site, new PruneSessionsJob());
        (await QueryAsync(site, db => db.Set<Session>().Select(s => s.Id).ToListAsync(Cancel))).ShouldBe(["new"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Searches_are_kept_for_two_years_and_those_asked_once_for_a_quarter(Engine engine)
    {
        await using var site = await ProgrammeSite.StartAsync(engine);
        var week = LogWeek.Of(site.Host.Clock.VietnamToday());
        foreach (var (text, weeks, searches, clicks) in ((string, int, int, int)[])[
            ("cam", PruneSearchLog.WeeksKept, 5, 0), ("cũ", PruneSearchLog.WeeksKept + 1, 5, 5), ("một lần", PruneSearchLog.WeeksOfOnce + 1, 1, 0),
            ("mở ra", PruneSearchLog.WeeksOfOnce + 1, 1, 1), ("mới", PruneSearchLog.WeeksOfOnce, 1, 0)])
            await AddAsync(site, new SearchLogEntry { Week = week.Back(weeks), Text = text, Searches = searches, Clicks = clicks });
        await RunAsync(site, new PruneSearchLogJob());
        (await QueryAsync(site, db => db.Set<SearchLogEntry>().Select(e => e.Text).ToListAsync(Cancel))).ShouldBe(["cam", "mở ra", "mới"], ignoreOrder: true);
    }

    private static Task AddAsync(ProgrammeSite site, object row) => QueryAsync(site, db =>
    {
        db.Add(row);
        return db.SaveChangesAsync(Cancel);
    });

    private static async Task RunAsync<TJob>(ProgrammeSite site, TJob job)
    {
        await using var scope = site.Host.Services.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetRequiredService<IJobHandler<TJob>>();
        var context = new JobContext(Guid.NewGuid(), "test", 1);
        await scope.ServiceProvider.GetRequiredService<DbContext>().InTransactionAsync(c => handler.ExecuteAsync(job, context, c), Cancel);
    }

    private static async Task<T> QueryAsync<T>(ProgrammeSite site, Func<DbContext, Task<T>> query)
    {
        await using var scope = site.Host.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<DbContext>());
    }
}
