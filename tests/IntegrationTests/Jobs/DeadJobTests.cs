using Marketplace.IntegrationTests.Databases;
using Marketplace.Shared.Jobs;
using Marketplace.Web.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Jobs;

public sealed class DeadJobTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_job_whose_attempts_are_used_up_is_listed_with_its_fault_and_done_after_one_retry(Engine engine)
    {
        await using var market = await JobMarket.StartAsync(engine);
        await market.EnqueueAsync(new Note("at last", Failures: 3));
        for (var tries = 0; tries < 5; tries++)
        {
            await market.RunDueAsync();
            market.Clock.Advance(TimeSpan.FromHours(7));
        }
        var dead = (await ListAsync(market)).ShouldHaveSingleItem();
        (dead.Kind, dead.Attempts).ShouldBe(("test.note", 3));
        dead.Fault.ShouldContain("Attempt 3 fails.");
        (await JudgeAsync(market)).Status.ShouldBe(HealthStatus.Degraded);

        (await RetryAsync(market, dead.Id)).ShouldBeTrue();
        (await RetryAsync(market, dead.Id)).ShouldBeFalse("it waits already");
        await market.RunDueAsync();
        (await market.NotesAsync()).ShouldBe(["at last"]);
        (await market.JobsAsync()).Single(j => j.Kind == "test.note").Attempts.ShouldBe(4);
        (await ListAsync(market)).ShouldBeEmpty();
        (await JudgeAsync(market)).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_job_that_ends_the_process_each_time_is_given_up_unrun(Engine engine)
    {
        await using var market = await JobMarket.StartAsync(engine);
        await market.EnqueueAsync(new Note("never"));
        await market.InDatabaseAsync(async db =>
        {
            var job = db.Set<Job>().Single();
            job.Attempts = 3;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await market.RunDueAsync();
        (await market.NotesAsync()).ShouldBeEmpty();
        (await ListAsync(market)).ShouldHaveSingleItem().Fault.ShouldContain("process");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_due_job_that_nobody_runs_is_told_by_health(Engine engine)
    {
        await using var market = await JobMarket.StartAsync(engine);
        await market.EnqueueAsync(new Note("waits"));
        market.Clock.Advance(TimeSpan.FromMinutes(6));
        (await JudgeAsync(market)).Description.ShouldBe("the oldest due job waits for 360 s");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<IReadOnlyList<DeadJob>> ListAsync(JobMarket market) => market.AskAsync((ListDeadJobs l) => l.ExecuteAsync(Cancel));

    private static Task<bool> RetryAsync(JobMarket market, Guid id) => market.AskAsync((RetryJob r) => r.ExecuteAsync(id, Cancel));

    private static async Task<HealthCheckResult> JudgeAsync(JobMarket market) =>
        JobsCheck.Judge(await market.AskAsync((GetJobsState g) => g.ExecuteAsync(Cancel)));
}
