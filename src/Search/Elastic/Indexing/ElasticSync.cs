using System.Text.Json.Nodes;
using Marketplace.Catalog;
using Marketplace.Catalog.Listings;
using Marketplace.Search.Documents;
using Marketplace.Search.Elastic.Nodes;
using Marketplace.Search.Elastic.Queries;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search.Elastic.Indexing;

/// <summary>Brings an index forward: by the changes, by product, or all of it against the database.</summary>
internal sealed class ElasticSync(DbContext db, IChangeReader changes, ElasticClient client, ElasticIndexes indexes, ElasticBulk bulk)
{
    public static readonly string[] Topics = [CatalogTopics.Product];
    private const int Messages = 1000;
    private const int Page = 1000;

    /// <summary>Removals younger than a step of the server's coarse clock are not forgotten yet.</summary>
    private static readonly TimeSpan _clockStep = TimeSpan.FromMilliseconds(700);

    /// <summary>The messages after the cursor, though not those that keep coming meanwhile: whoever waits must come to an end. Documents that were
    /// refused are added to <paramref name="queued"/>.</summary>
    public async Task<ChangeCursor> FollowAsync(string index, ChangeCursor cursor, ISet<string> queued, CancellationToken cancel)
    {
        for (var more = true; more;)
        {
            var messages = await changes.ReadAfterAsync(cursor, Topics, Messages, cancel);
            if (messages.Count == 0) return cursor;
            var codes = messages.Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
            if (codes.Remove("")) await AllAsync(index, queued, cancel);
            else await ProductsAsync(index, codes, queued, cancel);
            cursor = messages[^1].Cursor;
            more = messages.Count == Messages;
        }
        return cursor;
    }

    public async Task ProductsAsync(string index, IReadOnlyCollection<string> codes, ISet<string> queued, CancellationToken cancel)
    {
        foreach (var some in codes.Chunk(500))
        {
            var put = await ReadDocuments.OfAsync(db, some, cancel);
            var absent = some.Except(put.Select(p => p.Code)).ToList();
            var versions = absent.Count == 0 ? [] : await db.Set<ListedProduct>().AsNoTracking().Where(p => absent.Contains(p.Code))
                .ToDictionaryAsync(p => p.Code, p => p.RowVersion, cancel);
            var refused = await bulk.WriteAsync(index, put, [.. absent.Select(c => (c, versions.TryGetValue(c, out var v) ? v : (long?)null))], cancel);
            queued.ExceptWith(some);
            queued.UnionWith(refused.Keys);
        }
    }

    /// <summary>Everything, writing only what differs in version: several nodes may do it at once and cost little.</summary>
    public async Task AllAsync(string index, ISet<string> queued, CancellationToken cancel)
    {
        await indexes.RefreshAsync(index, cancel);
        var there = new Dictionary<string, long>(StringComparer.Ordinal);
        await foreach (var hit in DocumentsAsync(index, ["version"], cancel)) there[hit.Id] = hit.Source!["version"]!.GetValue<long>();
        var wanted = await db.Set<ListedProduct>().AsNoTracking().Where(p => p.State == ListingState.Published)
            .ToDictionaryAsync(p => p.Code, p => p.RowVersion, cancel);
        var differing = wanted.Where(w => there.GetValueOrDefault(w.Key, -1) != w.Value).Select(w => w.Key).Concat(there.Keys.Except(wanted.Keys)).ToList();
        await ProductsAsync(index, differing, queued, cancel);
    }

    /// <summary>
    /// Writes documents that are wrong though their version is not: they are removed first, and the memory of removals is emptied, because
    /// a document that somebody changed there bears a version of its own that would keep ours out.
    /// </summary>
    public async Task HealAsync(string index, IReadOnlyList<string> codes, CancellationToken cancel)
    {
        await SettleAsync(index, "0s", cancel);
        try
        {
            await bulk.WriteAsync(index, [], [.. codes.Select(c => (c, (long?)null))], cancel);
            await Task.Delay(_clockStep, cancel);
            await indexes.RefreshAsync(index, cancel);
            await ProductsAsync(index, codes, new HashSet<string>(), cancel);
        }
        finally { await SettleAsync(index, null, CancellationToken.None); }
    }

    private Task<JsonObject> SettleAsync(string index, string? keepRemovals, CancellationToken cancel) =>
        client.SendAsync(HttpMethod.Put, $"{index}/_settings", new JsonObject { ["index.gc_deletes"] = keepRemovals }, ElasticJson.Default.JsonObject, cancel);

    /// <summary>Every document in order of code, page by page.</summary>
    public async IAsyncEnumerable<Hit> DocumentsAsync(string index, IReadOnlyList<string>? fields,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        string? after = null;
        while (true)
        {
            var request = new JsonObject
            {
                ["size"] = Page, ["track_total_hits"] = true, ["query"] = JsonQuery.All(), ["sort"] = new JsonArray { new JsonObject { ["code"] = "asc" } },
                ["_source"] = fields is null ? true : new JsonArray([.. fields.Select(f => (JsonNode)f)]),
            };
            if (after is not null) request["search_after"] = new JsonArray { after };
            var found = await client.SendAsync(HttpMethod.Post, $"{index}/_search", request, ElasticJson.Default.FoundHits, cancel);
            var hits = found.Hits.Found ?? [];
            foreach (var hit in hits) yield return hit;
            if (hits.Count < Page) yield break;
            after = hits[^1].Id;
        }
    }
}
