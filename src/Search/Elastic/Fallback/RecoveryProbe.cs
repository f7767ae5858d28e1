using Marketplace.Search.Elastic.Nodes;
using Marketplace.Search.Query;
using Marketplace.Shared;
using Microsoft.Extensions.Logging;

namespace Marketplace.Search.Elastic.Fallback;

/// <summary>
/// While searches go to the embedded engine, asks Elasticsearch again and again what readers were spared, so that a server just started warms up
/// with what it will be asked. It may take its time for that; answers as soon as readers want them, several in a row, close the breaker.
/// A loop of its own, off the path of readers, and apart from the feed, which may be waiting for an election or a full disk.
/// </summary>
internal sealed class RecoveryProbe(ElasticSearch elastic, ElasticBreaker breaker, SearchState state, ElasticOptions options, TimeProvider clock,
    ILogger<RecoveryProbe> log) : PeriodicWork(TimeSpan.FromMilliseconds(500), log)
{
    private const int AnswersToClose = 3;
    private const int TimesReadersWait = 5;

    public async Task TryAgainAsync(CancellationToken cancel)
    {
        if (breaker.IsSound) return;
        string? fault = null;
        for (var i = 0; i < AnswersToClose && fault is null; i++) fault = await FaultAsync(cancel);
        if (cancel.IsCancellationRequested) return;
        if (fault is null) await breaker.CloseAsync(cancel);
        else state.Searched(fault);
    }

    protected override Task RunOnceAsync(CancellationToken cancel) => TryAgainAsync(cancel);

    private async Task<string?> FaultAsync(CancellationToken cancel)
    {
        using var most = new CancellationTokenSource(options.Timeout * TimesReadersWait, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(most.Token, cancel);
        var begun = clock.GetTimestamp();
        var spared = breaker.Spared;
        var plan = spared ?? new SearchPlan(new ProductFilter(), ProductSort.Relevance, 1, 24, clock.VietnamToday());
        string? fault = null;
        try
        {
            await elastic.SearchAsync(plan, null, either.Token);
            if (clock.GetElapsedTime(begun) > options.Timeout) fault = ElasticBreaker.TookTooLong;
        }
        catch (ElasticFailure problem) { fault = problem.Summary; }
        catch (OperationCanceledException) { fault = ElasticBreaker.TookTooLong; }
        // It may be this one query only: without another reader the next look is at the plain list.
        if (fault is not null) breaker.Forget(spared);
        return fault;
    }
}
