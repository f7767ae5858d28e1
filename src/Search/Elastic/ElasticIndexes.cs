using System.Globalization;
using System.Text.Json.Nodes;
using Marketplace.Shared.Changes;

namespace Marketplace.Search.Elastic;

/// <summary>
/// The versioned indexes behind the alias: live, the one before it for rollback, and one being built. Each carries in its mapping how far
/// it has read the changes, so that a switch needs no other memory.
/// </summary>
internal sealed class ElasticIndexes(ElasticClient client, ElasticMapping mapping, ElasticPulse pulse, ElasticOptions options, TimeProvider clock)
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
        var body = mapping.Body(options.Replicas);
        body["mappings"]!["_meta"] = Meta(cursor);
        body["aliases"] = new JsonObject { [Building] = new JsonObject() };
        await client.SendAsync(HttpMethod.Put, name, body, ElasticJson.Default.JsonObject, cancel);
        return new ElasticIndex(name, false, false, true, ElasticMapping.Format, cursor);
    }

    /// <summary>Nodes may tell of their progress in any order: going back a little reads some messages twice, which versions make harmless.</summary>
    public async Task ReachedAsync(string index, ChangeCursor cursor, CancellationToken cancel) =>
        await client.SendAsync(HttpMethod.Put, $"{index}/_mapping", new JsonObject { ["_meta"] = Meta(cursor) }, ElasticJson.Default.JsonObject, cancel);

    /// <summary>In one call: the index becomes the live one, the live one the previous one, and older ones go.</summary>
    public async Task SwitchAsync(ElasticIndex to, CancellationToken cancel)
    {
        var all = await ListAsync(cancel);
        var actions = new JsonArray { Alias("add", to.Name, Live) };
        foreach (var index in all.Where(i => i.Name != to.Name))
        {
            if (index.IsPrevious || index.IsStray) actions.Add(new JsonObject { ["remove_index"] = new JsonObject { ["index"] = index.Name } });
            else if (index.IsLive) { actions.Add(Alias("remove", index.Name, Live)); actions.Add(Alias("add", index.Name, Previous)); }
        }
        if (all.Any(i => i.Name == to.Name && i.IsBuilding)) actions.Add(Alias("remove", to.Name, Building));
        if (all.Any(i => i.Name == to.Name && i.IsPrevious)) actions.Add(Alias("remove", to.Name, Previous));
        await client.SendAsync(HttpMethod.Post, "_aliases", new JsonObject { ["actions"] = actions }, ElasticJson.Default.JsonObject, cancel);
        await pulse.LookAsync(cancel);
    }

    public async Task<int> CountAsync(string index, CancellationToken cancel) =>
        (await client.SendAsync(HttpMethod.Get, $"{index}/_count", null, ElasticJson.Default.CountAnswer, cancel)).Count;

    public Task DropAsync(string index, CancellationToken cancel) => client.SendAsync(HttpMethod.Delete, index, null, ElasticJson.Default.JsonObject, cancel);

    public async Task RefreshAsync(string index, CancellationToken cancel)
    {
        await client.SendAsync(HttpMethod.Post, $"{index}/_refresh", null, ElasticJson.Default.JsonObject, cancel);
        await pulse.LookAsync(cancel);
    }

    private static JsonObject Alias(string action, string index, string alias) => new() { [action] = new JsonObject { ["index"] = index, ["alias"] = alias } };

    private static JsonObject Meta(ChangeCursor cursor) =>
        new() { ["format"] = ElasticMapping.Format, ["transaction"] = cursor.Transaction, ["position"] = cursor.Position };

    private ElasticIndex Read(string name, JsonNode index)
    {
        var meta = index["mappings"]?["_meta"];
        var cursor = meta?["position"] is { } position ? new ChangeCursor(meta["transaction"]!.GetValue<long>(), position.GetValue<long>()) : default;
        bool Has(string alias) => index["aliases"]?[alias] is not null;
        return new ElasticIndex(name, Has(Live), Has(Previous), Has(Building), meta?["format"]?.GetValue<int>() ?? 0, cursor);
    }
}

/// <param name="Cursor">How far of the changes it holds.</param>
internal sealed record ElasticIndex(string Name, bool IsLive, bool IsPrevious, bool IsBuilding, int Format, ChangeCursor Cursor)
{
    /// <summary>Left over: a write to an index that somebody deleted makes it anew, without our mapping.</summary>
    public bool IsStray => !IsLive && !IsPrevious && !IsBuilding;
}
