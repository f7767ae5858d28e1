using Marketplace.Search.Embedded;
using Marketplace.Search.Query;
using Marketplace.Shared;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Marketplace.Search.Elastic;

/// <summary>Elasticsearch answers; when it is down, slow or wrong the same request is answered by the embedded engine, and a breaker spares the next
/// ones the wait.</summary>
internal sealed class FallbackSearch : IProductSearch
{
    private const int FaultsToOpen = 5;
    private const int AnswersToClose = 3;
    private const string TookTooLong = "Elasticsearch took too long";
    private static readonly TimeSpan _within = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _open = TimeSpan.FromSeconds(15);
    private readonly CircuitBreakerManualControl _circuit = new();
    private readonly CircuitBreakerStateProvider _breaker = new();
    private readonly TimeProvider _clock;
    private readonly ElasticSearch _elastic;
    private readonly KeptAnswers _kept;
    private readonly EmbeddedSearch _embedded;
    private readonly SearchState _state;
    private readonly ILogger<FallbackSearch> _log;
    private readonly TimeSpan _patience;
    private readonly ResiliencePipeline _pipeline;
    private SearchPlan? _spared;
    private int _faultsInARow;

    public FallbackSearch(ElasticSearch elastic, KeptAnswers kept, EmbeddedSearch embedded, SearchState state, ElasticOptions options, TimeProvider clock,
        ILogger<FallbackSearch> log)
    {
        (_elastic, _kept, _embedded, _state, _clock, _log) = (elastic, kept, embedded, state, clock, log);
        _patience = TimeSpan.FromMilliseconds(options.TimeoutMilliseconds);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5, MinimumThroughput = FaultsToOpen, SamplingDuration = _within, BreakDuration = _open, ManualControl = _circuit,
                StateProvider = _breaker,
                ShouldHandle = new PredicateBuilder().Handle<ElasticFailure>().Handle<TimeoutRejectedException>(),
            })
            .AddTimeout(_patience).Build();
    }

    private bool IsClosed => _breaker.CircuitState == CircuitState.Closed;

    public async Task<SearchAnswer> SearchAsync(SearchPlan plan, CancellationToken cancel)
    {
        if (_state.IsCaughtUp)
        {
            // What was kept says nothing of Elasticsearch's health, so it is left alone while that is in doubt.
            var request = plan.After is null && IsClosed && !_state.HasSearchFault ? _elastic.RequestOf(plan) : null;
            var place = request is null ? default : _kept.PlaceOf(request);
            if (place.Answer is { } known) return known;
            try
            {
                var answer = place.Keep(await _pipeline.ExecuteAsync(async c => await _elastic.SearchAsync(plan, request, c), cancel));
                // A late answer to a search from before the breaker opened is no sign of health.
                if (IsClosed) Well();
                return answer;
            }
            catch (BrokenCircuitException) { }
            catch (TimeoutRejectedException) { await NoteAsync(TookTooLong, null); }
            catch (ElasticFailure problem) { await NoteAsync(problem.Summary, problem); }
            Volatile.Write(ref _spared, plan);
        }
        return await _embedded.SearchAsync(plan, cancel) with { Degraded = true };
    }

    /// <summary>
    /// Asks again what readers were spared, so that a server just started warms up with what it will be asked. It may take its time for that;
    /// answers as soon as readers want them, several in a row, close the breaker. Called off the path of readers, who thus seldom wait for a look.
    /// </summary>
    public async Task TryAgainAsync(CancellationToken cancel)
    {
        if (!_state.HasSearchFault && IsClosed) return;
        string? fault = null;
        for (var i = 0; i < AnswersToClose && fault is null; i++) fault = await FaultAsync(cancel);
        if (cancel.IsCancellationRequested) return;
        if (fault is not null)
        {
            _state.Searched(fault);
            return;
        }
        if (!IsClosed) await _circuit.CloseAsync(cancel);
        Well();
    }

    private async Task<string?> FaultAsync(CancellationToken cancel)
    {
        using var most = new CancellationTokenSource(_patience * 5, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(most.Token, cancel);
        var begun = _clock.GetTimestamp();
        var plan = Volatile.Read(ref _spared);
        try
        {
            await _elastic.SearchAsync(plan ?? new SearchPlan(new ProductFilter(), ProductSort.Relevance, 1, 24, _clock.VietnamToday()), null, either.Token);
            return _clock.GetElapsedTime(begun) <= _patience ? null : Forget(TookTooLong);
        }
        catch (ElasticFailure problem) { return Forget(problem.Summary); }
        catch (OperationCanceledException) { return Forget(TookTooLong); }

        // It may be this one query only: without another reader the next look is at the plain list.
        string Forget(string fault)
        {
            Interlocked.CompareExchange(ref _spared, null, plan);
            return fault;
        }
    }

    private void Well()
    {
        Volatile.Write(ref _faultsInARow, 0);
        _state.Searched(null);
    }

    /// <summary>A busy shop's good answers of the seconds before must not let hundreds wait: so many faults in a row open the breaker, whatever was
    /// before.</summary>
    private async Task NoteAsync(string fault, ElasticFailure? failure)
    {
        if (_state.Reason is null) _log.LogWarning("Searches are answered by the embedded engine: {Fault}", failure?.Message ?? fault);
        _state.Searched(fault);
        if (Interlocked.Increment(ref _faultsInARow) == FaultsToOpen && IsClosed) await _circuit.IsolateAsync(CancellationToken.None);
    }
}
