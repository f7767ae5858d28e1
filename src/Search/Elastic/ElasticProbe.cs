using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marketplace.Search.Elastic;

/// <summary>While searches go to the embedded engine, asks Elasticsearch again and again. A loop of its own: the feed may be waiting for an election or a full disk.</summary>
internal sealed class ElasticProbe(FallbackSearch search, ILogger<ElasticProbe> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(_pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try { await search.TryAgainAsync(stoppingToken); }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested) { log.LogWarning(problem, "Elasticsearch could not be asked again."); }
        }
    }
}
