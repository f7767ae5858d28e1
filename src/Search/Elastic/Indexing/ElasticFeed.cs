using System.Diagnostics;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Search.Documents;
using Marketplace.Search.Elastic.Nodes;
using Marketplace.Shared;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marketplace.Search.Elastic.Indexing;

/// <summary>
/// Keeps Elasticsearch's index behind the changes by less than a second, from every node: versions make that harmless. While it cannot,
/// the embedded engine answers. A missing index or one of another format is built first.
/// </summary>
internal sealed class ElasticFeed(
    IServiceScopeFactory scopes, ElasticIndexes indexes, SearchState state, GeographySource geography, ILogger<ElasticFeed> log)
    : PeriodicWork(TimeSpan.FromMilliseconds(500), log)
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _count = TimeSpan.FromSeconds(10);
    private readonly HashSet<string> _queued = new(StringComparer.Ordinal);
    private ElasticIndex? _live;
    private (string Index, GeographyBook Book)? _mapped;
    private long _looked;
    private long _counted;
    private bool _differed;

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        state.Fed("Elasticsearch's index is being opened.");
        return base.ExecuteAsync(stoppingToken);
    }

    protected override async Task RunOnceAsync(CancellationToken cancel)
    {
        try
        {
            await StepAsync(cancel);
            state.Fed(_queued.Count == 0 ? null : $"{_queued.Count} documents were refused by Elasticsearch.");
        }
        catch (Exception problem) when (!cancel.IsCancellationRequested)
        {
            if (state.IsCaughtUp || problem is not ElasticFailure) log.LogWarning("Elasticsearch is not fed: {Reason}", problem.Message);
            state.Fed((problem as ElasticFailure)?.Summary ?? "Elasticsearch is not fed");
            _live = null;
        }
    }

    /// <summary>One look at the changes; tests and verbs call it instead of waiting.</summary>
    public async Task StepAsync(CancellationToken cancel)
    {
        try { await OnceAsync(cancel); }
        catch (ElasticFailure gone) when (gone.Status == 404 && _live is not null)
        {
            // Two rebuilds between two looks: the index written to is not even the one before any more.
            _live = null;
            await OnceAsync(cancel);
        }
    }

    private async Task OnceAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (_live is null || Stopwatch.GetElapsedTime(_looked) > _look)
        {
            var found = await indexes.LiveAsync(cancel);
            if (found?.Format != ElasticMapping.Format || !await scope.ServiceProvider.GetRequiredService<IChangeReader>()
                .ReachesBackToAsync(found.Cursor, ElasticSync.Topics, cancel))
                found = await scope.ServiceProvider.GetRequiredService<ElasticRebuild>().ExecuteAsync(null, cancel);
            _live = found.Name == _live?.Name ? _live : found;
            _looked = Stopwatch.GetTimestamp();
        }
        await KnowCommunesAsync(_live.Name, cancel);
        var sync = scope.ServiceProvider.GetRequiredService<ElasticSync>();
        if (_queued.Count > 0) await sync.ProductsAsync(_live.Name, [.. _queued], _queued, cancel);
        var reached = await sync.FollowAsync(_live.Name, _live.Cursor, _queued, cancel);
        if (Stopwatch.GetElapsedTime(_counted) > _count) await CountAsync(scope, _live.Name, cancel);
        if (reached == _live.Cursor) return;
        // What is queued lives in memory only: a restart must read its messages again.
        if (_queued.Count == 0) await indexes.ReachedAsync(_live.Name, reached, cancel);
        _live = _live with { Cursor = reached };
    }

    private async Task KnowCommunesAsync(string index, CancellationToken cancel)
    {
        var book = geography.Current;
        if (_mapped is { } mapped && mapped.Index == index && ReferenceEquals(mapped.Book, book)) return;
        if (book.Changes.Count > 0) await indexes.KnowCommunesAsync(index, cancel);
        _mapped = (index, book);
    }

    /// <summary>Another count than the database's twice in a row is no lag: somebody lost or added documents there, so all versions are compared.</summary>
    private async Task CountAsync(AsyncServiceScope scope, string index, CancellationToken cancel)
    {
        _counted = Stopwatch.GetTimestamp();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var listed = await db.Set<ListedProduct>().CountAsync(p => p.State == ListingState.Published, cancel) - ReadDocuments.Skipped(db);
        var differs = await indexes.CountAsync(index, cancel) != listed;
        if (differs && _differed)
        {
            log.LogError("Elasticsearch's index does not hold the {Count} products of the database; comparing all.", listed);
            await scope.ServiceProvider.GetRequiredService<ElasticSync>().AllAsync(index, _queued, cancel);
        }
        _differed = differs;
    }
}
