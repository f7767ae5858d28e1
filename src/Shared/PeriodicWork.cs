using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marketplace.Shared;

/// <summary>
/// What every node does for itself again and again, for as long as it runs. A failure is logged and tried again after the pause.
/// The pause is real time unless a clock is given; what must happen once, or at a time of day, is a job.
/// </summary>
public abstract class PeriodicWork(TimeSpan pause, ILogger log, TimeProvider? clock = null) : BackgroundService
{
    protected TimeProvider Clock { get; } = clock ?? TimeProvider.System;

    /// <summary>Before the first time.</summary>
    protected virtual TimeSpan FirstPause => TimeSpan.Zero;

    protected abstract Task RunOnceAsync(CancellationToken cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await PauseAsync(FirstPause, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try { await RunOnceAsync(stoppingToken); }
            catch (Exception) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception problem) { log.LogError(problem, "{Work} failed; trying again.", GetType().Name); }
            await PauseAsync(pause, stoppingToken);
        }
    }

    private async Task PauseAsync(TimeSpan time, CancellationToken stop) =>
        await Task.Delay(time, Clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
