using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.IndexManagement;
using Marketplace.Search.Elastic.Nodes;
using Marketplace.Shared;
using Microsoft.Extensions.Logging;

namespace Marketplace.Search.Elastic.Indexing;

/// <summary>
/// Which state of the index searches see: Elasticsearch counts the refreshes that show something new, and twice a second they are looked at.
/// A swap of indexes shows as another name. Who may not ask for statistics gets no state, and nothing is kept.
/// </summary>
internal sealed class IndexStateWatcher(ElasticClient client, ElasticOptions options, TimeProvider clock, ILogger<IndexStateWatcher> log)
    : PeriodicWork(TimeSpan.FromMilliseconds(500), log, clock)
{
    private static readonly TimeSpan _holds = TimeSpan.FromMilliseconds(1500);
    private readonly Lock _lock = new();
    private Look _last = new(null, 0, 0);
    private bool _told;

    /// <summary>Another number for every state. Null when it is not known: after a failed look, or when the last one is too old.</summary>
    public long? State
    {
        get
        {
            var look = Volatile.Read(ref _last);
            return look.Seen is not null && Clock.GetElapsedTime(look.At) <= _holds ? look.Number : null;
        }
    }

    /// <summary>Looks now: by itself twice a second, and after each writing of this node's own.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        var at = Clock.GetTimestamp();
        var seen = await SeenAsync(cancel);
        lock (_lock)
        {
            if (at >= _last.At) _last = new Look(seen, at, seen is not null && seen == _last.Seen ? _last.Number : _last.Number + 1);
        }
    }

    private async Task<string?> SeenAsync(CancellationToken cancel)
    {
        try
        {
            using var most = new CancellationTokenSource(_holds, Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(most.Token, cancel);
            var answer = await client.AskAsync((c, t) => c.Indices.StatsAsync(new IndicesStatsRequest(options.Index, [CommonStatsFlag.Refresh]), t),
                either.Token);
            return answer.Indices is { Count: > 0 } indexes ? string.Join(',', indexes.Select(i => Refreshes(i.Value))) : null;
        }
        catch (OperationCanceledException) { return null; }
        catch (ElasticFailure problem)
        {
            if (problem.Status is 401 or 403
                && !_told) log.LogWarning("Answers are not kept, as Elasticsearch's user may not see statistics of the index ({Status}).", problem.Status);
            _told |= problem.Status is 401 or 403;
            return null;
        }
    }

    private static string Refreshes(IndicesStats index) => $"{index.Uuid} {index.Total?.Refresh?.ExternalTotal}";

    protected override Task RunOnceAsync(CancellationToken cancel) => LookAsync(cancel);

    private sealed record Look(string? Seen, long At, long Number);
}
