using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marketplace.Data;

/// <summary>Prunes the outbox a while after the start and then daily.</summary>
internal sealed class OutboxPruning(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxPruning> log) : BackgroundService
{
    private static readonly TimeSpan _afterStart = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan _pause = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = _afterStart; !stoppingToken.IsCancellationRequested; pause = _pause)
        {
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var deleted = await scope.ServiceProvider.GetRequiredService<PruneOutbox>().ExecuteAsync(stoppingToken);
                log.LogInformation("{Messages} old changes were deleted from the outbox.", deleted);
            }
            catch (Exception problem) when (problem is not OperationCanceledException) { log.LogError(problem, "The outbox could not be pruned; trying again tomorrow."); }
        }
    }
}
