using Marketplace.Shared.Outbox;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marketplace.Search.Embedded;

/// <summary>Messages are only the bell: the index reads the outbox from its own place, so that none is missed between two starts.</summary>
internal sealed class EmbeddedFeed(EmbeddedIndex index) : IOutboxListener
{
    public Task OnChangedAsync(IReadOnlyList<OutboxMessage> messages, OutboxCursor upTo, CancellationToken cancel) => index.CatchUpAsync(cancel);
}

/// <summary>Opens the index beside the start of the host, trying again as long as the database does not answer, and keeps its files in order.</summary>
internal sealed class EmbeddedStart(EmbeddedIndex index, ILogger<EmbeddedStart> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await index.StartAsync(stoppingToken);
                await index.SettleAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException) { log.LogError(problem, "The embedded index could not be opened or written; trying again."); }
            await Task.Delay(_pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
