using Marketplace.Search.Documents;
using Marketplace.Shared.Changes;
using Microsoft.Extensions.Logging;

namespace Marketplace.Search.Embedded;

/// <summary>The build in use and the view of it that questions are asked of: one writes, many ask.</summary>
internal sealed class LiveIndex(IndexFolder folder, RankingOptions ranking, TimeProvider clock, ILogger<LiveIndex> log) : IDisposable
{
    private static readonly TimeSpan _commitEvery = TimeSpan.FromSeconds(3);
    private IndexBuild? _build;
    private IndexView? _view;
    private DateTimeOffset _committed;
    private bool _uncommitted;

    public bool IsShown => _view is not null;

    /// <summary>The place in the changes that it has reached.</summary>
    public ChangeCursor Cursor => _build!.Cursor!.Value;

    /// <summary>Shows what lies in the folder, if it is whole.</summary>
    public bool TryOpen()
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

    /// <summary>Goes over to another build.</summary>
    /// <param name="path">Its folder; null in memory.</param>
    public void Use(IndexBuild build, string? path)
    {
        var old = _build;
        _build = build;
        _uncommitted = false;
        Show();
        Try(() => old?.Dispose());
        if (path is not null) Try(() => folder.Switch(path));
    }

    public void Put(ProductDocument product) => _build!.Put(product);

    public void Remove(string code) => _build!.Remove(code);

    public void Reached(ChangeCursor cursor)
    {
        _build!.Reached(cursor);
        _uncommitted = true;
    }

    /// <summary>What was put and removed is found from now on.</summary>
    public void Show()
    {
        var old = _view;
        Volatile.Write(ref _view, IndexBrokenException.Guard(() => new IndexView(_build!.Reader(), ranking)));
        old?.Reader.DecRef();
    }

    /// <summary>Onto the disk, every few seconds: until then a start reads the same changes again.</summary>
    public void CommitWhenDue()
    {
        if (!_uncommitted || clock.GetUtcNow() - _committed < _commitEvery) return;
        _build!.Commit();
        _uncommitted = false;
        _committed = clock.GetUtcNow();
    }

    /// <summary>The newest view, held open until its reader's count is given back.</summary>
    public IndexView Hold()
    {
        while (true)
        {
            var view = Volatile.Read(ref _view)!;
            if (view.Reader.TryIncRef()) return view;
        }
    }

    public bool IsOf(IndexView view) => _build!.Holds(view);

    public void Dispose()
    {
        if (_uncommitted) Try(() => _build?.Commit());
        Try(() => _view?.Reader.Dispose());
        Try(() => _build?.Dispose());
    }

    private void Try(Action action)
    {
        try { action(); }
        catch (Exception problem) { log.LogWarning(problem, "The embedded index could not be closed cleanly."); }
    }
}
