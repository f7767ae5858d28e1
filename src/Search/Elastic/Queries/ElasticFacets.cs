using System.Globalization;
using System.Text.Json.Nodes;
using Marketplace.Search.Query;

namespace Marketplace.Search.Elastic;

/// <summary>Chosen values as filters, and counts that each ignore their own: the facets of a request and of its answer.</summary>
internal sealed class ElasticFacets(DayCounts counts, ElasticPlaces places, string day)
{
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

    public JsonObject Counts(IReadOnlyDictionary<string, JsonObject> chosen) =>
        new(DayCounts.Facets.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject
        {
            ["filter"] = Ask.And([.. chosen.Where(c => c.Key != name).Select(c => (JsonObject)c.Value.DeepClone())]),
            ["aggs"] = counts.Of(name, day),
        })));

    public static FacetCounts Read(JsonObject answer) => new(
        Of(answer, "district"), Of(answer, "commune"), Of(answer, "star"), Of(answer, "group"), Of(answer, "set"), Of(answer, "type"), Of(answer, "price"),
            Of(answer, "stock"));

    private static Dictionary<string, int> Of(JsonObject answer, string name)
    {
        if (answer[name] is not JsonObject facet) throw new ElasticFailure($"Elasticsearch's answer lacks the counts of {name}.");
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var bucket in facet["values"]?["buckets"]?.AsArray() ?? []) Add(found, bucket!["key"]!.GetValue<string>(), bucket);
        foreach (var buckets in new[] { facet["range"], facet["days"], facet["varying"]?["days"] })
            foreach (var (key, bucket) in buckets?["buckets"]?.AsObject() ?? []) Add(found, key, bucket!);
        return found;
    }

    private static void Add(Dictionary<string, int> counts, string key, JsonNode bucket)
    {
        var count = bucket["doc_count"]!.GetValue<int>();
        if (count > 0) counts[key] = counts.GetValueOrDefault(key) + count;
    }
}
