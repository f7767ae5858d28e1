using Marketplace.Search.Elastic.Nodes;
using Marketplace.Search.Query;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Marketplace.Search.Elastic.Fallback;

/// <summary>
/// Spares readers the wait for an Elasticsearch that is down, slow or wrong. Opened by half of the answers of 10 s, or by five faults in a row;
/// closed by <see cref="RecoveryProbe"/>, or by a good answer to the one reader whom it lets through every 15 s.
/// </summary>
internal sealed class ElasticBreaker
{
    public const string TookTooLong = "Elasticsearch took too long";

    private const int FaultsToOpen = 5;
    private static readonly TimeSpan _within = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _open = TimeSpan.FromSeconds(15);
    private readonly CircuitBreakerManualControl _circuit = new();
    private readonly CircuitBreakerStateProvider _breaker = new();
    private readonly SearchState _state;
    private readonly ILogger<ElasticBreaker> _log;
    private readonly ResiliencePipeline _pipeline;
    private SearchPlan? _spared;
    private int _faultsInARow;

    public ElasticBreaker(SearchState state, ElasticOptions options, TimeProvider clock, ILogger<ElasticBreaker> log)
    {
        _state = state;
        _log = log;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5, MinimumThroughput = FaultsToOpen, SamplingDuration = _within, BreakDuration = _open, ManualControl = _circuit,
                StateProvider = _breaker,
                ShouldHandle = new PredicateBuilder().Handle<ElasticFailure>().Handle<TimeoutRejectedException>(),
            })
            .AddTimeout(options.Timeout).Build();
    }

    public bool IsClosed => _breaker.CircuitState == CircuitState.Closed;

    /// <summary>Closed, and the last answer was a good one.</summary>
    public bool IsSound => IsClosed && !_state.HasSearchFault;

    /// <summary>What a reader wanted to know last and was not told by Elasticsearch.</summary>
    public SearchPlan? Spared => Volatile.Read(ref _spared);

    /// <returns>Null when Elasticsearch was not asked, or did not answer well and in time.</returns>
    public async Task<SearchAnswer?> AskAsync(SearchPlan plan, Func<CancellationToken, Task<SearchAnswer>> ask, CancellationToken cancel)
    {
        try
        {
            var answer = await _pipeline.ExecuteAsync(async c => await ask(c), cancel);
            // A late answer to a search from before the breaker opened is no sign of health.
            if (IsClosed) Well();
            return answer;
        }
        catch (BrokenCircuitException) { }
        catch (TimeoutRejectedException) { await NoteAsync(TookTooLong, null); }
        catch (ElasticFailure problem) { await NoteAsync(problem.Summary, problem); }
        Volatile.Write(ref _spared, plan);
        return null;
    }

    public async Task CloseAsync(CancellationToken cancel)
    {
        if (!IsClosed) await _circuit.CloseAsync(cancel);
        Well();
    }

    /// <summary>Unless another reader was spared meanwhile.</summary>
    public void Forget(SearchPlan? spared) => Interlocked.CompareExchange(ref _spared, null, spared);

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
