using Marketplace.Shared;
using Marketplace.Shared.Changes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marketplace.Data.Changes;

/// <summary>On every node: reads the changes twice a second, tells this node's listeners, and then moves the versions that caches are keyed by.</summary>
public sealed class ChangeFeed(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ChangeFeed> log)
    : PeriodicWork(TimeSpan.FromMilliseconds(500), log), IDataVersion, IListenerLags
{
    private const int AtOnce = 1000;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly TopicVersions _versions = new();
    private List<ListenerStand>? _stands;

    /// <summary>The last change that this node has read.</summary>
    public ChangeCursor Seen { get; private set; }

    public string Of(params IReadOnlyList<string> topics) => _versions.Of(topics);

    /// <summary>Reads what is there now; tests and verbs call it instead of waiting.</summary>
    public async Task CatchUpAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try { while (await StepAsync(cancel)) { } }
        finally { _one.Release(); }
    }

    public async Task<IReadOnlyList<ListenerLag>?> LagsAsync(CancellationToken cancel)
    {
        if (_stands is not { } stands) return null;
        await using var scope = scopes.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<ChangeReader>();
        var pages = new ListenerStand("pages", await reader.TopicsAsync(cancel), clock, log) { Cursor = Seen };
        var lags = new List<ListenerLag>();
        foreach (var stand in stands.Prepend(pages))
        {
            var oldest = await reader.OldestAfterAsync(stand.Cursor, stand.Topics, cancel);
            lags.Add(new ListenerLag(stand.Name, oldest is { } at ? clock.GetUtcNow() - at : null, stand.PassedOver));
        }
        return lags;
    }

    protected override Task RunOnceAsync(CancellationToken cancel) => CatchUpAsync(cancel);

    private async Task<bool> StepAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<ChangeReader>();
        var listeners = scope.ServiceProvider.GetServices<IChangeListener>().ToDictionary(l => l.Name);
        if (_stands is null)
        {
            await BeginAsync(reader, listeners.Values, cancel);
            return false;
        }
        foreach (var stand in _stands.Where(s => s.IsBehind))
            if (await stand.CatchUpAsync(listeners[stand.Name], reader, Seen, cancel)) _versions.ReachedLate(stand.Topics);
        var changes = await reader.ReadAllAfterAsync(Seen, AtOnce, cancel);
        if (changes.Count == 0) return false;
        var upTo = changes[^1].Cursor;
        foreach (var stand in _stands.Where(s => !s.IsBehind)) await stand.TellAsync(listeners[stand.Name], changes, upTo, cancel);
        foreach (var change in changes) _versions.Reached(change.Topic, change.Cursor);
        Seen = upTo;
        return changes.Count == AtOnce;
    }

    private async Task BeginAsync(ChangeReader reader, IEnumerable<IChangeListener> listeners, CancellationToken cancel)
    {
        var end = await reader.EndOfAllAsync(cancel);
        foreach (var topic in await reader.TopicsAsync(cancel)) _versions.Reached(topic, await reader.EndAsync([topic], cancel));
        Seen = end;
        _stands = [.. listeners.Select(l => new ListenerStand(l.Name, l.Topics, clock, log) { Cursor = end })];
    }
}
