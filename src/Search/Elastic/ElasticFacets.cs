using System.Globalization;
using System.Text.Json.Nodes;
using Marketplace.Search.Query;

namespace Marketplace.Search.Elastic;

/// <summary>Chosen values as filters, and counts that each ignore their own: the facets of a request and of its answer.</summary>
internal sealed class ElasticFacets(ElasticMapping mapping, ElasticPlaces places, string day)
{
    private const int MostValues = 1000;

    private static readonly string[] _names = ["district", "commune", "star", "group", "set", "type", "price", "stock"];

    public IReadOnlyDictionary<string, JsonObject> Chosen(ProductFilter filter)
    {
        var chosen = new Dictionary<string, JsonObject>();
        if (filter.Districts.Count > 0) chosen["district"] = places.Areas(filter.Districts);
        if (filter.Communes.Count > 0) chosen["commune"] = places.Communes(filter.Communes);
        if (filter.Stars.Count > 0) chosen["star"] = places.Stars(filter.Stars.Select(s => s.ToString(CultureInfo.InvariantCulture)));
        if (filter.Groups.Count > 0) chosen["group"] = Ask.Terms("group", filter.Groups);
        if (filter.Sets.Count > 0) chosen["set"] = Ask.Terms("set", filter.Sets);
        if (filter.ProducerTypes.Count > 0) chosen["type"] = places.Types(filter.ProducerTypes);
        if (filter.PriceFrom is not null || filter.PriceTo is not null) chosen["price"] = Ask.Range("price", filter.PriceFrom ?? 0, filter.PriceTo);
        if (filter.InStockOnly) chosen["stock"] = Ask.Term("in_stock", true);
        return chosen;
    }

    public JsonObject Counts(IReadOnlyDictionary<string, JsonObject> chosen) => new(_names.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject
    {
        ["filter"] = Ask.And([.. chosen.Where(c => c.Key != name).Select(c => (JsonObject)c.Value.DeepClone())]),
        ["aggs"] = name switch
        {
            "district" => Dated("area", mapping.AreaValues),
            "commune" => Dated("commune", mapping.CommuneValues),
            "type" => Dated("type", ElasticMapping.TypeValues),
            "star" => new JsonObject { ["days"] = Filters("star", ElasticMapping.StarValues) },
            "price" => new JsonObject { ["range"] = new JsonObject { ["range"] = new JsonObject { ["field"] = "price", ["keyed"] = true, ["ranges"] = Bands() } } },
            "stock" => new JsonObject { ["days"] = new JsonObject { ["filters"] = new JsonObject { ["filters"] = new JsonObject { ["true"] = Ask.Term("in_stock", true) } } } },
            _ => new JsonObject { ["values"] = Values(name) },
        },
    })));

    public static FacetCounts Read(JsonObject answer) => new(
        Of(answer, "district"), Of(answer, "commune"), Of(answer, "star"), Of(answer, "group"), Of(answer, "set"), Of(answer, "type"), Of(answer, "price"), Of(answer, "stock"));

    private JsonObject Dated(string name, IReadOnlyList<string> values) => new()
    {
        ["values"] = Values(name),
        ["varying"] = new JsonObject { ["filter"] = Ask.Term("varies", true), ["aggs"] = new JsonObject { ["days"] = Filters(name, values) } },
    };

    private static JsonObject Values(string field) => new() { ["terms"] = new JsonObject { ["field"] = field, ["size"] = MostValues } };

    private JsonObject Filters(string name, IReadOnlyList<string> values) => new()
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

    private static Dictionary<string, int> Of(JsonObject answer, string name)
    {
        if (answer[name] is not JsonObject facet) throw new ElasticFailure($"Elasticsearch's answer lacks the counts of {name}.");
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var bucket in facet["values"]?["buckets"]?.AsArray() ?? []) Add(counts, bucket!["key"]!.GetValue<string>(), bucket);
        foreach (var buckets in new[] { facet["range"], facet["days"], facet["varying"]?["days"] })
            foreach (var (key, bucket) in buckets?["buckets"]?.AsObject() ?? []) Add(counts, key, bucket!);
        return counts;
    }

    private static void Add(Dictionary<string, int> counts, string key, JsonNode bucket)
    {
        var count = bucket["doc_count"]!.GetValue<int>();
        if (count > 0) counts[key] = counts.GetValueOrDefault(key) + count;
    }
}
