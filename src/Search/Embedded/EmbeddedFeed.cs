using Marketplace.Shared.Outbox;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marketplace.Search.Embedded;

/// <summary>Messages are only the bell: the index reads the outbox from its own place, so that none is missed between two starts.</summary>
internal sealed class EmbeddedFeed(EmbeddedIndex index) : IOutboxListener
{
    public Task OnChangedAsync(IReadOnlyList<OutboxMessage> messages, OutboxCursor upTo, CancellationToken cancel) => index.CatchUpAsync(cancel);
}

/// <summary>Opens the index beside the start of the host, and tries again as long as the database does not answer.</summary>
internal sealed class EmbeddedStart(EmbeddedIndex index, ILogger<EmbeddedStart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await index.StartAsync(stoppingToken);
                return;
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "The embedded index could not be opened; trying again.");
                await Task.Delay(1000, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
