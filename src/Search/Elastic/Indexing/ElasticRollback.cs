using Marketplace.Search.Elastic.Nodes;

namespace Marketplace.Search.Elastic.Indexing;

/// <summary>Goes back to the index before the live one, after it has caught up with what changed since.</summary>
internal sealed class ElasticRollback(ElasticIndexes indexes, ElasticSync sync)
{
    /// <returns>Name of the index that is live now; null when there is none to go back to.</returns>
    public async Task<string?> ExecuteAsync(CancellationToken cancel)
    {
        var previous = (await indexes.ListAsync(cancel)).FirstOrDefault(i => i is { IsPrevious: true, Format: ElasticMapping.Format });
        if (previous is null) return null;
        var queued = new HashSet<string>(StringComparer.Ordinal);
        var reached = await sync.FollowAsync(previous.Name, previous.Cursor, queued, cancel);
        if (queued.Count > 0) throw new ElasticFailure($"{queued.Count} documents were refused by the previous index; it was not switched to.");
        await indexes.ReachedAsync(previous.Name, reached, cancel);
        await indexes.RefreshAsync(previous.Name, cancel);
        await indexes.SwitchAsync(previous, cancel);
        return previous.Name;
    }
}
