using Marketplace.IntegrationTests.Databases;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Jobs;

public sealed class JobTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_is_rolled_back_is_never_run(Engine engine)
    {
        await using var market = await JobMarket.StartAsync(engine);
        await market.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            db.Enqueue(new Note("taken back"));
            await db.SaveChangesAsync(Cancel);
            await transaction.RollbackAsync(Cancel);
        });
        await market.EnqueueAsync(new Note("meant"));
        await market.RunDueAsync();
        (await market.NotesAsync()).ShouldBe(["meant"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_job_for_later_waits_for_its_time_and_runs_once(Engine engine)
    {
        await using var market = await JobMarket.StartAsync(engine);
        await market.EnqueueAsync(new Note("later"), market.Clock.GetUtcNow().AddHours(1));
        market.Clock.Advance(TimeSpan.FromMinutes(59));
        (await market.RunDueAsync()).ShouldBe(0);
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        (await market.RunDueAsync()).ShouldBe(1);
        (await market.RunDueAsync()).ShouldBe(0);
        (await market.NotesAsync()).ShouldBe(["later"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Effects_of_a_failed_attempt_are_not_saved_and_the_next_attempt_comes_after_a_pause(Engine engine)
    {
        await using var market = await JobMarket.StartAsync(engine);
        await market.EnqueueAsync(new Note("second time", Failures: 1));
        (await market.RunDueAsync()).ShouldBe(1);
        (await market.NotesAsync()).ShouldBeEmpty();
        (await market.RunDueAsync()).ShouldBe(0);
        market.Clock.Advance(TimeSpan.FromSeconds(10));
        (await market.RunDueAsync()).ShouldBe(1);
        (await market.NotesAsync()).ShouldBe(["second time"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_node_that_slept_past_its_lease_saves_nothing(Engine engine)
    {
        await using var market = await JobMarket.StartAsync(engine);
        await market.EnqueueAsync(new Note("once", Sleeps: true));
        var sleeper = market.RunDueAsync();
        await market.Pause.Entered.WaitAsync(Cancel);
        await market.InDatabaseAsync(db => db.Set<Job>().Where(j => j.Kind == JobMarket.Kind)
            .ExecuteUpdateAsync(j => j.SetProperty(x => x.DueAt, market.Clock.GetUtcNow()), Cancel));
        (await market.RunDueAsync()).ShouldBe(1);
        market.Pause.Leave.Release();
        await sleeper;
        (await market.NotesAsync()).ShouldBe(["once"]);
        (await market.JobsAsync()).Where(j => j.Kind == JobMarket.Kind).ShouldAllBe(j => j.Attempts == 2 && j.DoneAt != null);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Many_workers_do_each_job_once(Engine engine)
    {
        await using var market = await JobMarket.StartAsync(engine);
        for (var i = 0; i < 60; i++) await market.EnqueueAsync(new Note($"{i}"));
        var attempts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(market.RunDueAsync)));
        attempts.Sum().ShouldBe(60);
        (await market.NotesAsync()).Order().ShouldBe(Enumerable.Range(0, 60).Select(i => $"{i}").Order());
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_sweep_that_comes_again_writes_its_job_once_and_breaks_no_transaction(Engine engine)
    {
        await using var market = await JobMarket.StartAsync(engine);
        await market.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            (await db.EnqueueOnceAsync("reminder:1", new Note("remind"), null, Cancel)).ShouldBeTrue();
            (await db.EnqueueOnceAsync("reminder:1", new Note("remind"), null, Cancel)).ShouldBeFalse();
            db.Enqueue(new Note("beside"));
            await db.SaveChangesAsync(Cancel);
            await transaction.CommitAsync(Cancel);
        });
        await market.RunDueAsync();
        (await market.NotesAsync()).Order().ShouldBe(["beside", "remind"]);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
