using Marketplace.Shared;
using Microsoft.Extensions.Logging;

namespace Marketplace.Search.Elastic;

/// <summary>While searches go to the embedded engine, asks Elasticsearch again and again. A loop of its own: the feed may be waiting for an election
/// or a full disk.</summary>
internal sealed class ElasticProbe(FallbackSearch search, ILogger<ElasticProbe> log) : PeriodicWork(TimeSpan.FromMilliseconds(500), log)
{
    protected override Task RunOnceAsync(CancellationToken cancel) => search.TryAgainAsync(cancel);
}
