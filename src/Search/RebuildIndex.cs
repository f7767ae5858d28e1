using Marketplace.Search.Embedded;
using Marketplace.Shared.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search;

/// <summary>Builds the indexes anew from the database. Running nodes are told and do theirs; without one, this process does it.</summary>
public sealed class RebuildIndex
{
    private readonly DbContext _db;
    private readonly EmbeddedIndex _index;
    private readonly TimeProvider _clock;

    internal RebuildIndex(DbContext db, EmbeddedIndex index, TimeProvider clock) => (_db, _index, _clock) = (db, index, clock);

    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        _db.Publish(OutboxTopic.Product, _clock.GetUtcNow());
        await _db.SaveChangesAsync(cancel);
        await _index.RebuildAsync(cancel);
        using var lease = await _index.LeaseAsync(cancel);
        return lease.View.Count;
    }
}
