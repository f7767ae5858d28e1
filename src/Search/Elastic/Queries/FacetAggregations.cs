using System.Text.Json;
using System.Text.Json.Nodes;
using Marketplace.Search.Elastic.Indexing;
using Marketplace.Search.Facets;
using Marketplace.Search.Query;

namespace Marketplace.Search.Elastic.Queries;

/// <summary>How each facet is counted on a day: long, and the same for every request, so it is written once a day.</summary>
internal sealed class FacetAggregations(ElasticMapping mapping)
{
    private const int MostValues = 1000;
    private volatile Written? _written;

    public JsonObject Of(Facet facet, string day)
    {
        var written = _written;
        if (written?.Day != day)
        {
            written = new Written(day, Enum.GetValues<Facet>().ToDictionary(f => f, f => JsonSerializer.SerializeToElement(Counts(f, day))));
            _written = written;
        }
        return JsonObject.Create(written.Counts[facet])!;
    }

    private JsonObject Counts(Facet facet, string day) => facet switch
    {
        Facet.District => Dated("area", mapping.AreaValues, day),
        Facet.Commune => Dated("commune", mapping.CommuneValues, day),
        Facet.Star => new JsonObject { ["days"] = Filters("star", ElasticMapping.StarValues, day) },
        Facet.Group => new JsonObject { ["values"] = Values("group") },
        Facet.Set => new JsonObject { ["values"] = Values("set") },
        Facet.ProducerType => Dated("type", ElasticMapping.TypeValues, day),
        Facet.Price => new JsonObject
        {
            ["range"] = new JsonObject { ["range"] = new JsonObject { ["field"] = "price", ["keyed"] = true, ["ranges"] = Bands() } },
        },
        Facet.InStock => new JsonObject { ["days"] = Named(new JsonObject { ["true"] = JsonQuery.Term("in_stock", true) }) },
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, null),
    };

    private static JsonObject Dated(string name, IReadOnlyList<string> values, string day) => new()
    {
        ["values"] = Values(name),
        ["varying"] = new JsonObject { ["filter"] = JsonQuery.Term("varies", true), ["aggs"] = new JsonObject { ["days"] = Filters(name, values, day) } },
    };

    private static JsonObject Values(string field) => new() { ["terms"] = new JsonObject { ["field"] = field, ["size"] = MostValues } };

    private static JsonObject Filters(string name, IReadOnlyList<string> values, string day) =>
        Named(new JsonObject(values.Select(v => KeyValuePair.Create(v, (JsonNode?)JsonQuery.Term($"{name}_days.{v}", day)))));

    private static JsonObject Named(JsonObject filters) => new() { ["filters"] = new JsonObject { ["filters"] = filters } };

    private static JsonArray Bands() => new([.. PriceBands.Names.Select((name, band) =>
    {
        var (from, to) = PriceBands.Bounds(band);
        var range = new JsonObject { ["key"] = name, ["from"] = from };
        if (to is not null) range["to"] = to;
        return (JsonNode)range;
    })]);

    private sealed record Written(string Day, IReadOnlyDictionary<Facet, JsonElement> Counts);
}
