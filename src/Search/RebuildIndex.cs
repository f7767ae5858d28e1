using Marketplace.Catalog;
using Marketplace.Search.Elastic.Indexing;
using Marketplace.Search.Embedded;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search;

/// <summary>Builds the indexes anew from the database. Running nodes are told and do theirs; without one, this process does it.</summary>
public sealed class RebuildIndex
{
    private readonly DbContext _db;
    private readonly EmbeddedIndex _index;
    private readonly ElasticRebuild? _elastic;
    private readonly TimeProvider _clock;

    internal RebuildIndex(DbContext db, EmbeddedIndex index, ElasticRebuild? elastic, TimeProvider clock) =>
        (_db, _index, _elastic, _clock) = (db, index, elastic, clock);

    /// <param name="progress">Told how many products Elasticsearch's new index holds.</param>
    public async Task<int> ExecuteAsync(Action<int>? progress, CancellationToken cancel)
    {
        if (_elastic is not null) await _elastic.ExecuteAsync(progress, cancel);
        _db.Publish(CatalogTopics.Product, _clock.GetUtcNow());
        await _db.SaveChangesAsync(cancel);
        await _index.RebuildAsync(cancel);
        return await _index.AskAsync(view => view.Count, cancel);
    }
}
