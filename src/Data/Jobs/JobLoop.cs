using Marketplace.Shared;
using Microsoft.Extensions.Logging;

namespace Marketplace.Data.Jobs;

/// <summary>This node's workers: while one draws pictures for a minute, another sends letters.</summary>
internal sealed class JobLoop(JobRunner runner, ILogger<JobLoop> log) : PeriodicWork(TimeSpan.FromMilliseconds(500), log)
{
    private const int Workers = 2;
    private readonly Task[] _working = [.. Enumerable.Repeat(Task.CompletedTask, Workers)];

    protected override async Task RunOnceAsync(CancellationToken cancel)
    {
        for (var i = 0; i < Workers; i++)
        {
            if (!_working[i].IsCompleted) continue;
            var last = _working[i];
            _working[i] = Task.Run(() => runner.RunDueAsync(cancel), cancel);
            await last;
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var work in _working) await work.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
