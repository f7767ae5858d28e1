using Marketplace.IntegrationTests.Databases;
using Marketplace.Shared.Jobs;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Jobs;

/// <summary>The clock begins on 26/11/2026 at 08:00 in Vietnam.</summary>
public sealed class ScheduleTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_schedule_fires_at_its_hour_in_Vietnam_once_for_each_day(Engine engine)
    {
        await using var market = await StartAsync(engine, "30 2 * * *");
        await market.RunDueAsync();
        market.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 26, 19, 29, 59, TimeSpan.Zero));
        await market.RunDueAsync();
        (await market.NotesAsync()).ShouldBeEmpty();
        market.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 26, 19, 30, 0, TimeSpan.Zero));
        await market.RunDueAsync();
        (await market.NotesAsync()).ShouldBe(["27 02:30"]);
        market.Clock.Advance(TimeSpan.FromDays(1));
        await market.RunDueAsync();
        await market.RunDueAsync();
        (await market.NotesAsync()).Order().ShouldBe(["27 02:30", "28 02:30"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_was_missed_runs_once_and_not_once_for_each_day(Engine engine)
    {
        await using var market = await StartAsync(engine, "30 2 * * *");
        await market.RunDueAsync();
        market.Clock.Advance(TimeSpan.FromDays(10));
        await market.RunDueAsync();
        (await market.NotesAsync()).ShouldBe(["27 02:30"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_row_that_waits_for_the_time_of_an_older_cron_is_replaced(Engine engine)
    {
        await using var market = await StartAsync(engine, "30 2 * * *");
        await market.InDatabaseAsync(db => db.EnqueueOnceAsync(
            "schedule:test:0 9 * * *:2026-11-26T02:00", new Note("old"), market.Clock.GetUtcNow().AddHours(1), TestContext.Current.CancellationToken));
        await market.RunDueAsync();
        market.Clock.Advance(TimeSpan.FromDays(1));
        await market.RunDueAsync();
        (await market.NotesAsync()).ShouldBe(["27 02:30"]);
    }

    private static Task<JobMarket> StartAsync(Engine engine, string cron) => JobMarket.StartAsync(engine, services => services.AddSchedule(
        "test", cron, at => new Note(at.ToString("dd HH:mm", System.Globalization.CultureInfo.InvariantCulture))));
}
