using Marketplace.Search.Embedded;
using Marketplace.Search.Query;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Marketplace.Search.Elastic;

/// <summary>Elasticsearch answers; when it is down, slow or wrong the same request is answered by the embedded engine, and a breaker spares the next ones the wait.</summary>
internal sealed class FallbackSearch : IProductSearch
{
    private const int FaultsToOpen = 5;
    private static readonly TimeSpan _within = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _open = TimeSpan.FromSeconds(3);
    private readonly ElasticSearch _elastic;
    private readonly EmbeddedSearch _embedded;
    private readonly SearchState _state;
    private readonly ILogger<FallbackSearch> _log;
    private readonly ResiliencePipeline _pipeline;

    public FallbackSearch(ElasticSearch elastic, EmbeddedSearch embedded, SearchState state, ElasticOptions options, TimeProvider clock, ILogger<FallbackSearch> log)
    {
        (_elastic, _embedded, _state, _log) = (elastic, embedded, state, log);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5, MinimumThroughput = FaultsToOpen, SamplingDuration = _within, BreakDuration = _open,
                ShouldHandle = new PredicateBuilder().Handle<ElasticFailure>().Handle<TimeoutRejectedException>(),
            })
            .AddTimeout(TimeSpan.FromMilliseconds(options.TimeoutMilliseconds)).Build();
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
            catch (TimeoutRejectedException) { Note("Elasticsearch took too long."); }
            catch (ElasticFailure problem) { Note(problem.Message); }
        }
        return await _embedded.SearchAsync(plan, cancel) with { Degraded = true };
    }

    private void Note(string fault)
    {
        if (_state.Reason is null) _log.LogWarning("Searches are answered by the embedded engine: {Fault}", fault);
        _state.Searched(fault);
    }
}
