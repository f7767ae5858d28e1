using System.Runtime.CompilerServices;
using Marketplace.Search.Documents;
using Marketplace.Search.Elastic.Nodes;
using Marketplace.Search.Parity;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search.Elastic.Indexing;

/// <summary>
/// Builds a new index beside the live one, which goes on answering: filled page by page, changes caught up, held against the database field
/// by field, then switched to in one call. A build that was cut off is taken up where it stopped.
/// </summary>
internal sealed class ElasticRebuild(DbContext db, IChangeReader changes, ElasticIndexes indexes, ElasticBulk bulk, ElasticSync sync, ElasticParity parity)
{
    private const int Checks = 3;

    public async Task<ElasticIndex> ExecuteAsync(Action<int>? progress, CancellationToken cancel)
    {
        var index = (await indexes.ListAsync(cancel)).FirstOrDefault(i => i is { IsBuilding: true, Format: ElasticMapping.Format });
        if (index is not null && !await changes.ReachesBackToAsync(index.Cursor, ElasticSync.Topics, cancel))
        {
            await indexes.DropAsync(index.Name, cancel);
            index = null;
        }
        var (after, count) = index is null ? ("", 0) : await ResumeAsync(index.Name, cancel);
        index ??= await indexes.CreateAsync(await changes.EndAsync(ElasticSync.Topics, cancel), cancel);
        var queued = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var page in ReadAhead.OneAsync(LinesAsync(after, cancel), cancel))
        {
            queued.UnionWith((await bulk.WriteAsync(index.Name, page, cancel)).Keys);
            progress?.Invoke(count += page.Count);
        }
        index = index with { Cursor = await sync.FollowAsync(index.Name, index.Cursor, queued, cancel) };
        await HoldAgainstDatabaseAsync(index, queued, cancel);
        await indexes.ReachedAsync(index.Name, index.Cursor, cancel);
        await indexes.SwitchAsync(index, cancel);
        return index with { IsLive = true, IsBuilding = false };
    }

    private async IAsyncEnumerable<List<BulkLine>> LinesAsync(string after, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in ReadDocuments.AllAsync(db, cancel, after)) yield return [.. page.Select(bulk.Put)];
    }

    private async Task<(string After, int Count)> ResumeAsync(string index, CancellationToken cancel)
    {
        await indexes.RefreshAsync(index, cancel);
        var (last, count) = ("", 0);
        await foreach (var hit in sync.DocumentsAsync(index, ["code"], cancel)) (last, count) = (hit.Id, count + 1);
        return (last, count);
    }

    /// <summary>Products change meanwhile: what differs is written again and looked at again.</summary>
    private async Task HoldAgainstDatabaseAsync(ElasticIndex index, HashSet<string> queued, CancellationToken cancel)
    {
        for (var check = 1; ; check++)
        {
            await indexes.RefreshAsync(index.Name, cancel);
            var report = await parity.CompareAsync(index.Name, cancel);
            if (report.IsEqual) return;
            if (check >= Checks && queued.Count > 0)
                throw new ElasticFailure($"The new index refused {queued.Count} documents, first {queued.First()}; it was not switched to.");
            if (check == Checks && report.Differing.Count > 100)
                throw new ElasticFailure(
                    $"The new index differs from the database in {report.Differing.Count} products, first {report.Differing[0]}; it was not switched to.");
            if (check > Checks) return;
            await sync.ProductsAsync(index.Name, report.Differing, queued, cancel);
        }
    }
}
