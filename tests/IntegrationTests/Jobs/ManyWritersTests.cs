using Marketplace.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Jobs;

public sealed class ManyWritersTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task Sixteen_writers_enqueue_a_thousand_jobs_while_others_are_run_and_none_is_locked_out(Engine engine)
    {
        await using var market = await JobMarket.StartAsync(engine);
        using var stop = new CancellationTokenSource();
        var running = Task.Run(async () => { while (!stop.IsCancellationRequested) await market.RunDueAsync(); }, TestContext.Current.CancellationToken);
        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (i, _) => await market.EnqueueAsync(new Note($"{i}")));
        await stop.CancelAsync();
        await running;
        await market.RunDueAsync();
        (await market.NotesAsync()).Distinct().Count().ShouldBe(1000);
        (await market.JobsAsync()).Where(j => j.Kind == "test.note").ShouldAllBe(j => j.DoneAt != null && j.Attempts == 1);
    }
}
