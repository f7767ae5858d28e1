using System.Diagnostics;
using Marketplace.Shared.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marketplace.Data;

/// <summary>On every node: reads the outbox twice a second, tells this node's listeners, and carries the version that caches are keyed by.</summary>
public sealed class OutboxFeed(IServiceScopeFactory scopes, ILogger<OutboxFeed> log) : BackgroundService, IDataVersion
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(500);
    private readonly SemaphoreSlim _one = new(1, 1);
    private OutboxCursor? _seen;
    private volatile string _version = "0";
    private long _read;

    public string Current => _version;

    /// <summary>Time since the outbox was last read, changes or none; null before the first time.</summary>
    public TimeSpan? SinceLastRead => Interlocked.Read(ref _read) is var read and not 0 ? Stopwatch.GetElapsedTime(read) : null;

    /// <summary>Reads what is there now; tests and verbs call it instead of waiting.</summary>
    public async Task CatchUpAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try { while (await StepAsync(cancel)) { } }
        finally { _one.Release(); }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try { await CatchUpAsync(stoppingToken); }
            catch (Exception problem) when (problem is not OperationCanceledException) { log.LogError(problem, "The change feed could not be read; trying again."); }
            await Task.Delay(_pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> StepAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<IOutboxReader>();
        if (_seen is null)
        {
            Advance(await reader.EndAsync(cancel));
            Interlocked.Exchange(ref _read, Stopwatch.GetTimestamp());
            return false;
        }
        var messages = await reader.ReadAfterAsync(_seen.Value, 1000, cancel);
        Interlocked.Exchange(ref _read, Stopwatch.GetTimestamp());
        if (messages.Count == 0) return false;
        var upTo = new OutboxCursor(messages[^1].Transaction, messages[^1].Position);
        foreach (var listener in scope.ServiceProvider.GetServices<IOutboxListener>())
            await listener.OnChangedAsync(messages, upTo, cancel);
        Advance(upTo);
        return messages.Count == 1000;
    }

    private void Advance(OutboxCursor cursor)
    {
        _seen = cursor;
        _version = $"{cursor.Transaction}.{cursor.Position}";
    }
}
