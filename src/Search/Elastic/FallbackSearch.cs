using Marketplace.Search.Embedded;
using Marketplace.Search.Query;
using Marketplace.Shared;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Marketplace.Search.Elastic;

/// <summary>Elasticsearch answers; when it is down, slow or wrong the same request is answered by the embedded engine, and a breaker spares the next ones the wait.</summary>
internal sealed class FallbackSearch : IProductSearch
{
    private const int FaultsToOpen = 5;
    private const string TookTooLong = "Elasticsearch took too long";
    private static readonly TimeSpan _within = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _open = TimeSpan.FromSeconds(15);
    private readonly CircuitBreakerManualControl _circuit = new();
    private readonly TimeProvider _clock;
    private readonly ElasticSearch _elastic;
    private readonly EmbeddedSearch _embedded;
    private readonly SearchState _state;
    private readonly ILogger<FallbackSearch> _log;
    private readonly TimeSpan _patience;
    private readonly ResiliencePipeline _pipeline;

    public FallbackSearch(ElasticSearch elastic, EmbeddedSearch embedded, SearchState state, ElasticOptions options, TimeProvider clock, ILogger<FallbackSearch> log)
    {
        (_elastic, _embedded, _state, _clock, _log) = (elastic, embedded, state, clock, log);
        _patience = TimeSpan.FromMilliseconds(options.TimeoutMilliseconds);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5, MinimumThroughput = FaultsToOpen, SamplingDuration = _within, BreakDuration = _open, ManualControl = _circuit,
                ShouldHandle = new PredicateBuilder().Handle<ElasticFailure>().Handle<TimeoutRejectedException>(),
            })
            .AddTimeout(_patience).Build();
    }

    public async Task<SearchAnswer> SearchAsync(SearchPlan plan, CancellationToken cancel)
    {
        if (_state.IsCaughtUp)
        {
            try
            {
                var answer = await _pipeline.ExecuteAsync(async c => await _elastic.SearchAsync(plan, c), cancel);
                _state.Searched(null);
                return answer;
            }
            catch (BrokenCircuitException) { }
            catch (TimeoutRejectedException) { Note(TookTooLong, null); }
            catch (ElasticFailure problem) { Note(problem.Summary, problem); }
        }
        return await _embedded.SearchAsync(plan, cancel) with { Degraded = true };
    }

    /// <summary>Asks again what readers were spared; an answer in time closes the breaker. Called off the path of readers, who thus seldom wait for a look.</summary>
    public async Task TryAgainAsync(CancellationToken cancel)
    {
        if (!_state.HasSearchFault) return;
        using var patience = new CancellationTokenSource(_patience, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        var fault = await FaultAsync(either.Token);
        if (cancel.IsCancellationRequested) return;
        if (fault is null) await _circuit.CloseAsync(cancel);
        _state.Searched(fault);
    }

    private async Task<string?> FaultAsync(CancellationToken cancel)
    {
        try
        {
            await _elastic.SearchAsync(new SearchPlan(new ProductFilter(), ProductSort.Newest, 1, 1, _clock.VietnamToday()), cancel);
            return null;
        }
        catch (ElasticFailure problem) { return problem.Summary; }
        catch (OperationCanceledException) { return TookTooLong; }
    }

    private void Note(string fault, ElasticFailure? failure)
    {
        if (_state.Reason is null) _log.LogWarning("Searches are answered by the embedded engine: {Fault}", failure?.Message ?? fault);
        _state.Searched(fault);
    }
}
