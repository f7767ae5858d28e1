using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marketplace.Search.Embedded;

/// <summary>
/// This node's own index. It is a cache: it goes on from the place in the changes where it stopped, and is built anew from the database
/// when it is missing, broken, of another format, or too old for the changes. A start never fails because of it.
/// </summary>
internal sealed class EmbeddedIndex(LiveIndex live, IndexUpdater updater, IndexFolder folder, IServiceScopeFactory scopes, ILogger<EmbeddedIndex> log)
    : IDisposable
{
    private static readonly TimeSpan _firstBuild = TimeSpan.FromSeconds(15);
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsOpen => _ready.Task.IsCompleted;

    /// <summary>Opens what is there or builds it, and reads the changes to its end.</summary>
    public Task StartAsync(CancellationToken cancel) => AloneAsync(async scope =>
    {
        if (IsOpen) return;
        var isThere = live.IsShown || live.TryOpen();
        if (!isThere || !await updater.CanFollowAsync(scope, cancel)) await updater.BuildAsync(scope, cancel);
        await updater.FollowAsync(scope, cancel);
        _ready.TrySetResult();
    }, cancel);

    public Task RebuildAsync(CancellationToken cancel) => AloneAsync(async scope =>
    {
        await BuildAndFollowAsync(scope, cancel);
        _ready.TrySetResult();
    }, cancel);

    /// <summary>Reads what the changes hold beyond this index. A broken index is built anew at once.</summary>
    public Task CatchUpAsync(CancellationToken cancel) => HealedAsync(scope => updater.FollowAsync(scope, cancel), cancel);

    /// <summary>Writes to disk what is only in memory, and builds anew what somebody deleted there.</summary>
    public Task SettleAsync(CancellationToken cancel) => HealedAsync(async scope =>
    {
        if (folder.IsOwned && folder.Current() is null) await updater.BuildAsync(scope, cancel);
        live.CommitWhenDue();
    }, cancel);

    /// <summary>Answers a question from the newest view. Waits for the first build; a view whose files turn out broken is built anew and asked again.</summary>
    public async ValueTask<T> AskAsync<T>(Func<IndexView, T> question, CancellationToken cancel)
    {
        if (!IsOpen) await _ready.Task.WaitAsync(_firstBuild, cancel);
        var asked = live.Hold();
        try { return question(asked); }
        catch (IndexBrokenException problem) { Tell(problem); }
        finally { asked.Reader.DecRef(); }
        await ReplaceAsync(asked, cancel);
        var whole = live.Hold();
        try { return question(whole); }
        finally { whole.Reader.DecRef(); }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>Whoever finds the broken view first builds; the others wait for it.</summary>
    private Task ReplaceAsync(IndexView broken, CancellationToken cancel) => AloneAsync(async scope =>
    {
        if (live.IsOf(broken)) await updater.BuildAsync(scope, cancel);
        await updater.FollowAsync(scope, cancel);
    }, cancel);

    private Task HealedAsync(Func<AsyncServiceScope, Task> work, CancellationToken cancel) => !IsOpen ? Task.CompletedTask : AloneAsync(async scope =>
    {
        try { await work(scope); }
        catch (IndexBrokenException problem)
        {
            Tell(problem);
            await BuildAndFollowAsync(scope, cancel);
        }
    }, cancel);

    private async Task BuildAndFollowAsync(AsyncServiceScope scope, CancellationToken cancel)
    {
        await updater.BuildAsync(scope, cancel);
        await updater.FollowAsync(scope, cancel);
    }

    private void Tell(IndexBrokenException problem) => log.LogError(problem, "The embedded index is broken; building it anew.");

    private async Task AloneAsync(Func<AsyncServiceScope, Task> work, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work(scope);
        }
        finally { _one.Release(); }
    }
}
