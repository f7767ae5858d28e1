using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marketplace.Search.Elastic.Nodes;
using Marketplace.Search.Facets;
using Marketplace.Search.Query;

namespace Marketplace.Search.Elastic.Queries;

/// <summary>Chosen values as filters, and counts that each ignore their own: the facets of a request and of its answer.</summary>
internal sealed class ElasticFacets(FacetAggregations counts, ElasticPlaces places, string day)
{
    private static readonly string[] _names = [.. Enum.GetNames<Facet>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    public IReadOnlyDictionary<Facet, JsonObject> Chosen(ProductFilter filter)
    {
        var chosen = new Dictionary<Facet, JsonObject>();
        if (filter.Districts.Count > 0) chosen[Facet.District] = places.Areas(filter.Districts);
        if (filter.Communes.Count > 0) chosen[Facet.Commune] = places.Communes(filter.Communes);
        if (filter.Stars.Count > 0) chosen[Facet.Star] = places.Stars(filter.Stars.Select(s => s.ToString(CultureInfo.InvariantCulture)));
        if (filter.Groups.Count > 0) chosen[Facet.Group] = JsonQuery.Terms("group", filter.Groups);
        if (filter.Sets.Count > 0) chosen[Facet.Set] = JsonQuery.Terms("set", filter.Sets);
        if (filter.ProducerTypes.Count > 0) chosen[Facet.ProducerType] = places.Types(filter.ProducerTypes);
        if (filter.PriceFrom is not null || filter.PriceTo is not null) chosen[Facet.Price] = JsonQuery.Range("price", filter.PriceFrom ?? 0, filter.PriceTo);
        if (filter.InStockOnly) chosen[Facet.InStock] = JsonQuery.Term("in_stock", true);
        return chosen;
    }

    public JsonObject Counts(IReadOnlyDictionary<Facet, JsonObject> chosen) =>
        new(Enum.GetValues<Facet>().Select(facet => KeyValuePair.Create(Name(facet), (JsonNode?)new JsonObject
        {
            ["filter"] = JsonQuery.And([.. chosen.Where(c => c.Key != facet).Select(c => (JsonObject)c.Value.DeepClone())]),
            ["aggs"] = counts.Of(facet, day),
        })));

    public static FacetCounts Read(JsonObject answer) => FacetCounts.Of(facet => Of(answer, Name(facet)));

    private static string Name(Facet facet) => _names[(int)facet];

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
