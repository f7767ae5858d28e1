using Marketplace.Shared.Changes;
using Microsoft.Extensions.Logging;

namespace Marketplace.Data.Changes;

/// <summary>Where one listener of this node stands. While it fails it reads for itself, one change at a time, and rests longer each time.</summary>
internal sealed class ListenerStand(string name, IReadOnlyList<string> topics, TimeProvider clock, ILogger log)
{
    /// <summary>Failures of the same change before it is passed over: about eight minutes.</summary>
    public const int Patience = 20;
    private const int AtOnce = 1000;
    private static readonly TimeSpan _longestRest = TimeSpan.FromSeconds(30);
    private DateTimeOffset _restsUntil;
    private int _failures;

    public string Name => name;

    public IReadOnlyList<string> Topics => topics;

    public ChangeCursor Cursor { get; set; }

    public bool IsBehind { get; private set; }

    /// <summary>The last change that it could never take.</summary>
    public string? PassedOver { get; private set; }

    /// <summary>Tells what is new.</summary>
    public async Task TellAsync(IChangeListener listener, IReadOnlyList<Change> changes, ChangeCursor upTo, CancellationToken cancel)
    {
        var own = changes.Where(c => topics.Contains(c.Topic)).ToList();
        if (own.Count == 0 || await TryAsync(listener, own, cancel)) Cursor = upTo;
        else IsBehind = true;
    }

    /// <summary>Tells what it has missed.</summary>
    /// <returns>True when it took something.</returns>
    public async Task<bool> CatchUpAsync(IChangeListener listener, IChangeReader reader, ChangeCursor upTo, CancellationToken cancel)
    {
        var took = false;
        while (clock.GetUtcNow() >= _restsUntil)
        {
            var missed = await reader.ReadAfterAsync(Cursor, topics, _failures > 0 ? 1 : AtOnce, cancel);
            if (missed.Count == 0)
            {
                IsBehind = false;
                Cursor = upTo;
                return took;
            }
            if (await TryAsync(listener, missed, cancel)) took = true;
            else if (missed.Count == 1 && _failures >= Patience) PassOver(missed[0]);
            else continue;
            Cursor = missed[^1].Cursor;
        }
        return took;
    }

    private async Task<bool> TryAsync(IChangeListener listener, IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        try
        {
            await listener.OnChangedAsync(changes, cancel);
            _failures = 0;
            return true;
        }
        catch (Exception problem) when (!cancel.IsCancellationRequested)
        {
            _failures++;
            var rest = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(_failures, 10)) / 4);
            _restsUntil = clock.GetUtcNow() + (rest < _longestRest ? rest : _longestRest);
            log.LogError(problem, "Listener {Listener} did not take {Topic} {Key} and {More} more, failure {Failure}.",
                name, changes[0].Topic, changes[0].Key, changes.Count - 1, _failures);
            return false;
        }
    }

    private void PassOver(Change change)
    {
        PassedOver = $"{change.Topic} {change.Key}".TrimEnd();
        _failures = 0;
        log.LogCritical("Listener {Listener} never took {Topic} {Key}; it is passed over.", name, change.Topic, change.Key);
    }
}
