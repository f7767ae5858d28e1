using System.Globalization;
using System.Text.Json.Nodes;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.IndexManagement;
using Marketplace.Search.Elastic.Nodes;
using Marketplace.Search.Elastic.Queries;
using Marketplace.Shared.Changes;

namespace Marketplace.Search.Elastic.Indexing;

/// <summary>
/// The versioned indexes behind the alias: live, the one before it for rollback, and one being built. Each carries in its mapping how far
/// it has read the changes, so that a switch needs no other memory.
/// </summary>
internal sealed class ElasticIndexes(ElasticClient client, ElasticMapping mapping, IndexStateWatcher pulse, ElasticOptions options, TimeProvider clock)
{
    private string Live => options.Index;

    private string Previous => options.Index + "-previous";

    private string Building => options.Index + "-building";

    public async Task<IReadOnlyList<ElasticIndex>> ListAsync(CancellationToken cancel)
    {
        var answer = await client.SendAsync(HttpMethod.Get, $"{options.Index}-v*?filter_path=*.aliases,*.mappings._meta", null,
            ElasticJson.Default.JsonObject, cancel);
        return [.. answer.Select(i => Read(i.Key, i.Value!)).OrderBy(i => i.Name, StringComparer.Ordinal)];
    }

    public async Task<ElasticIndex?> LiveAsync(CancellationToken cancel) => (await ListAsync(cancel)).FirstOrDefault(i => i.IsLive);

    public async Task<ElasticIndex> CreateAsync(ChangeCursor cursor, CancellationToken cancel)
    {
        var name = string.Create(CultureInfo.InvariantCulture,
            $"{options.Index}-v{ElasticMapping.Format}-{clock.GetUtcNow():yyyyMMddHHmmss}-{Random.Shared.Next(0x10000):x4}");
        var request = mapping.Index(name, options.Replicas);
        request.Mappings!.Meta = Meta(cursor);
        request.Aliases = new Dictionary<Name, Alias> { [Building] = new Alias() };
        await client.AskAsync((c, t) => c.Indices.CreateAsync(request, t), cancel);
        return new ElasticIndex(name, false, false, true, ElasticMapping.Format, cursor);
    }

    /// <summary>Nodes may tell of their progress in any order: going back a little reads some messages twice, which versions make harmless.</summary>
    public async Task ReachedAsync(string index, ChangeCursor cursor, CancellationToken cancel) =>
        await client.AskAsync((c, t) => c.Indices.PutMappingAsync(new PutMappingRequest(index) { Meta = Meta(cursor) }, t), cancel);

    /// <summary>Communes that a decree has made since the index was made get their fields: documents that name them are refused before that.</summary>
    public async Task KnowCommunesAsync(string index, CancellationToken cancel) =>
        await client.AskAsync((c, t) => c.Indices.PutMappingAsync(new PutMappingRequest(index) { Properties = mapping.CommuneDays }, t), cancel);

    /// <summary>In one call: the index becomes the live one, the live one the previous one, and older ones go.</summary>
    public async Task SwitchAsync(ElasticIndex to, CancellationToken cancel)
    {
        var all = await ListAsync(cancel);
        var actions = new List<IndexUpdateAliasesAction> { Add(to.Name, Live) };
        foreach (var index in all.Where(i => i.Name != to.Name))
        {
            if (index.IsPrevious || index.IsStray) actions.Add(new IndexUpdateAliasesAction { RemoveIndex = new RemoveIndexAction { Index = index.Name } });
            else if (index.IsLive) actions.AddRange([Remove(index.Name, Live), Add(index.Name, Previous)]);
        }
        if (all.Any(i => i.Name == to.Name && i.IsBuilding)) actions.Add(Remove(to.Name, Building));
        if (all.Any(i => i.Name == to.Name && i.IsPrevious)) actions.Add(Remove(to.Name, Previous));
        await client.AskAsync((c, t) => c.Indices.UpdateAliasesAsync(new UpdateAliasesRequest { Actions = actions }, t), cancel);
        await pulse.LookAsync(cancel);
    }

    public async Task<int> CountAsync(string index, CancellationToken cancel) =>
        (int)(await client.AskAsync((c, t) => c.CountAsync(new CountRequest(index), t), cancel)).Count;

    public Task DropAsync(string index, CancellationToken cancel) =>
        client.AskAsync((c, t) => c.Indices.DeleteAsync(new DeleteIndexRequest(index), t), cancel);

    public async Task RefreshAsync(string index, CancellationToken cancel)
    {
        await client.AskAsync((c, t) => c.Indices.RefreshAsync(new RefreshRequest(index), t), cancel);
        await pulse.LookAsync(cancel);
    }

    private static IndexUpdateAliasesAction Add(string index, string alias) => new() { Add = new AddAction { Index = index, Alias = alias } };

    private static IndexUpdateAliasesAction Remove(string index, string alias) => new() { Remove = new RemoveAction { Index = index, Alias = alias } };

    private static Dictionary<string, object> Meta(ChangeCursor cursor) =>
        new() { ["format"] = ElasticMapping.Format, ["transaction"] = cursor.Transaction, ["position"] = cursor.Position };

    private ElasticIndex Read(string name, JsonNode index)
    {
        var meta = index["mappings"]?["_meta"];
        var cursor = meta?["position"] is { } position ? new ChangeCursor(meta["transaction"]!.GetValue<long>(), position.GetValue<long>()) : default;
        bool Has(string alias) => index["aliases"]?[alias] is not null;
        return new ElasticIndex(name, Has(Live), Has(Previous), Has(Building), meta?["format"]?.GetValue<int>() ?? 0, cursor);
    }
}
