using Marketplace.Catalog;
using Marketplace.Search.Documents;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marketplace.Search.Embedded;

/// <summary>
/// This node's own index. It is a cache: it goes on from the place in the changes where it stopped, and is built anew from the database
/// when it is missing, broken, of another format, or too old for the changes. A start never fails because of it.
/// </summary>
internal sealed class EmbeddedIndex(IndexFolder folder, BuildFromDatabase builder, RankingOptions ranking, IServiceScopeFactory scopes, TimeProvider clock,
    ILogger<EmbeddedIndex> log) : IDisposable
{
    private const int Messages = 1000;
    private static readonly TimeSpan _firstBuild = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _commitEvery = TimeSpan.FromSeconds(3);
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    public static readonly string[] Topics = [CatalogTopics.Product];
    private IndexBuild? _build;
    private IndexView? _view;
    private DateTimeOffset _committed;
    private bool _uncommitted;

    public bool IsOpen => _ready.Task.IsCompleted;

    /// <summary>Opens what is there or builds it, and reads the changes to its end.</summary>
    public Task StartAsync(CancellationToken cancel) => AloneAsync(async scope =>
    {
        if (_ready.Task.IsCompleted) return;
        if (_view is null && !TryOpen() || !await scope.ServiceProvider.GetRequiredService<IChangeReader>()
            .ReachesBackToAsync(_build!.Cursor!.Value, Topics, cancel))
            await BuildAsync(scope, cancel);
        await FollowAsync(scope, cancel);
        _ready.TrySetResult();
    }, cancel);

    public Task RebuildAsync(CancellationToken cancel) => AloneAsync(async scope =>
    {
        await BuildAsync(scope, cancel);
        await FollowAsync(scope, cancel);
        _ready.TrySetResult();
    }, cancel);

    /// <summary>Reads what the changes hold beyond this index. A broken index is built anew at once.</summary>
    public Task CatchUpAsync(CancellationToken cancel) => !_ready.Task.IsCompleted ? Task.CompletedTask : AloneAsync(async scope =>
    {
        try { await FollowAsync(scope, cancel); }
        catch (Exception problem) when (problem is not OperationCanceledException && IsBroken(problem))
        {
            log.LogError(problem, "The embedded index is broken; building it anew.");
            await BuildAsync(scope, cancel);
            await FollowAsync(scope, cancel);
        }
    }, cancel);

    /// <summary>Answers a question from the newest view. Waits for the first build; a view whose files turn out broken is built anew and asked again.</summary>
    public async ValueTask<T> AskAsync<T>(Func<IndexView, T> question, CancellationToken cancel)
    {
        if (!_ready.Task.IsCompleted) await _ready.Task.WaitAsync(_firstBuild, cancel);
        var asked = Open();
        try { return question(asked); }
        catch (Exception problem) when (IsBroken(problem)) { log.LogError(problem, "The embedded index is broken; building it anew."); }
        finally { asked.Reader.DecRef(); }
        await ReplaceAsync(asked, cancel);
        var whole = Open();
        try { return question(whole); }
        finally { whole.Reader.DecRef(); }
    }

    /// <summary>Writes to disk what is only in memory, and builds anew what somebody deleted there.</summary>
    public Task SettleAsync(CancellationToken cancel) => !_ready.Task.IsCompleted ? Task.CompletedTask : AloneAsync(async scope =>
    {
        try
        {
            if (folder.IsOwned && folder.Current() is null) await BuildAsync(scope, cancel);
            Commit();
        }
        catch (Exception problem) when (problem is not OperationCanceledException && IsBroken(problem))
        {
            log.LogError(problem, "The embedded index cannot be written; building it anew.");
            await BuildAsync(scope, cancel);
            await FollowAsync(scope, cancel);
        }
    }, cancel);

    public void Dispose()
    {
        if (_uncommitted) Try(() => _build?.Commit());
        Try(() => _view?.Reader.Dispose());
        Try(() => _build?.Dispose());
        folder.Dispose();
        _one.Dispose();
    }

    public static bool IsBroken(Exception problem) =>
        problem is IOException or UnauthorizedAccessException or IndexOutOfRangeException or ArgumentException or InvalidOperationException
            or NullReferenceException
        && problem.StackTrace?.Contains("Lucene", StringComparison.Ordinal) == true;

    private bool TryOpen()
    {
        if (!folder.TryOwn()) log.LogInformation("Another process owns the index folder; this one keeps its index in memory.");
        if (!folder.IsOwned || folder.Current() is not { } path) return false;
        try
        {
            _build = IndexBuild.Open(path);
            if (_build.Cursor is null) return false;
            Show();
            return true;
        }
        catch (Exception problem)
        {
            log.LogWarning(problem, "The embedded index cannot be read; building it anew.");
            return false;
        }
    }

    private async Task BuildAsync(AsyncServiceScope scope, CancellationToken cancel)
    {
        var old = _build;
        (_build, var path) = await builder.ExecuteAsync(scope, cancel);
        _uncommitted = false;
        Show();
        Try(() => old?.Dispose());
        if (path is not null) Try(() => folder.Switch(path));
    }

    /// <summary>The messages that are there, though not those that keep coming meanwhile: what was read must be shown, and whoever waits must come
    /// to an end.</summary>
    private async Task FollowAsync(AsyncServiceScope scope, CancellationToken cancel)
    {
        var changes = scope.ServiceProvider.GetRequiredService<IChangeReader>();
        for (var more = true; more;)
        {
            var messages = await changes.ReadAfterAsync(_build!.Cursor!.Value, Topics, Messages, cancel);
            if (messages.Count == 0) break;
            more = messages.Count == Messages;
            var codes = messages.Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
            if (codes.Contains("")) { await BuildAsync(scope, cancel); continue; }
            await PutAsync(scope, codes, cancel);
            _build.Reached(messages[^1].Cursor);
            _uncommitted = true;
            if (codes.Count > 0) Show();
        }
        Commit();
    }

    private void Commit()
    {
        if (!_uncommitted || clock.GetUtcNow() - _committed < _commitEvery) return;
        _build!.Commit();
        (_uncommitted, _committed) = (false, clock.GetUtcNow());
    }

    private IndexView Open()
    {
        while (true)
        {
            var view = Volatile.Read(ref _view)!;
            if (view.Reader.TryIncRef()) return view;
        }
    }

    /// <summary>Whoever finds the broken view first builds; the others wait for it.</summary>
    private Task ReplaceAsync(IndexView broken, CancellationToken cancel) => AloneAsync(async scope =>
    {
        if (_build!.Holds(broken)) await BuildAsync(scope, cancel);
        await FollowAsync(scope, cancel);
    }, cancel);

    private async Task PutAsync(AsyncServiceScope scope, IReadOnlySet<string> codes, CancellationToken cancel)
    {
        foreach (var some in codes.Chunk(500))
        {
            var products = await ReadDocuments.OfAsync(scope.ServiceProvider.GetRequiredService<DbContext>(), some, cancel);
            foreach (var product in products) _build!.Put(product);
            foreach (var gone in some.Except(products.Select(p => p.Code))) _build!.Remove(gone);
        }
    }

    private void Show()
    {
        var old = _view;
        Volatile.Write(ref _view, new IndexView(_build!.Reader(), ranking));
        old?.Reader.DecRef();
    }

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

    private void Try(Action action)
    {
        try { action(); }
        catch (Exception problem) { log.LogWarning(problem, "The embedded index could not be closed cleanly."); }
    }
}

