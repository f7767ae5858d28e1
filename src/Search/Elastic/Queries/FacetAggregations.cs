using System.Text.Json;
using System.Text.Json.Nodes;
using Marketplace.Search.Query;

namespace Marketplace.Search.Elastic;

/// <summary>How each facet is counted on a day: long, and the same for every request, so it is written once a day.</summary>
internal sealed class DayCounts(ElasticMapping mapping)
{
    private const int MostValues = 1000;
    private volatile Written? _written;

    public static IReadOnlyList<string> Facets { get; } = ["district", "commune", "star", "group", "set", "type", "price", "stock"];

    public JsonObject Of(string facet, string day)
    {
        var written = _written;
        if (written?.Day != day) _written = written = new Written(day,
            Facets.ToDictionary(name => name, name => JsonSerializer.SerializeToElement(Counts(name, day))));
        return JsonObject.Create(written.Counts[facet])!;
    }

    private JsonObject Counts(string name, string day) => name switch
    {
        "district" => Dated("area", mapping.AreaValues, day),
        "commune" => Dated("commune", mapping.CommuneValues, day),
        "type" => Dated("type", ElasticMapping.TypeValues, day),
        "star" => new JsonObject { ["days"] = Filters("star", ElasticMapping.StarValues, day) },
        "price" => new JsonObject { ["range"] = new JsonObject { ["range"] = new JsonObject { ["field"] = "price", ["keyed"] = true, ["ranges"] = Bands() } } },
        "stock" => new JsonObject
        {
            [
            "days"] = new JsonObject { ["filters"] = new JsonObject { ["filters"] = new JsonObject { ["true"] = Ask.Term("in_stock", true) } } }
        },
        _ => new JsonObject { ["values"] = Values(name) },
    };

    private static JsonObject Dated(string name, IReadOnlyList<string> values, string day) => new()
    {
        ["values"] = Values(name),
        ["varying"] = new JsonObject { ["filter"] = Ask.Term("varies", true), ["aggs"] = new JsonObject { ["days"] = Filters(name, values, day) } },
    };

    private static JsonObject Values(string field) => new() { ["terms"] = new JsonObject { ["field"] = field, ["size"] = MostValues } };

    private static JsonObject Filters(string name, IReadOnlyList<string> values, string day) => new()
    {
        ["filters"] = new JsonObject { ["filters"] = new JsonObject(values.Select(v => KeyValuePair.Create(v, (JsonNode?)Ask.Term($"{name}_days.{v}", day)))) },
    };

    private static JsonArray Bands() => new([.. PriceBands.Names.Select((name, band) =>
    {
        var (from, to) = PriceBands.Bounds(band);
        var range = new JsonObject { ["key"] = name, ["from"] = from };
        if (to is not null) range["to"] = to;
        return (JsonNode)range;
    })]);

    private sealed record Written(string Day, IReadOnlyDictionary<string, JsonElement> Counts);
}
