using System.Globalization;
using System.Text.Json.Nodes;
using Marketplace.Search.Elastic.Indexing;
using Marketplace.Search.Elastic.Nodes;
using Marketplace.Search.Query;

namespace Marketplace.Search.Elastic.Queries;

/// <summary>A plan as one search request: text in tiers times rank, what is chosen after counting, each count without its own choice.</summary>
internal sealed class ElasticQuery(ElasticMapping mapping, RankingOptions ranking)
{
    private readonly FacetAggregations _counts = new(mapping);

    /// <param name="after">Sort values of the hit after which the page begins, as <see cref="PlaceOf"/> finds them.</param>
    public JsonObject Of(SearchPlan plan, JsonArray? after = null)
    {
        var day = ElasticDocument.Day(plan.Today);
        var places = new ElasticPlaces(mapping, day);
        var facets = new ElasticFacets(_counts, places, day);
        var chosen = facets.Chosen(plan.Filter);
        var request = new JsonObject
        {
            ["size"] = plan.Size, ["track_total_hits"] = true, ["_source"] = false,
            ["query"] = Query(plan, places), ["sort"] = Sort(plan.Sort),
        };
        if (after is null) request["from"] = (plan.Page - 1) * plan.Size;
        else request["search_after"] = after.DeepClone();
        if (plan.Counts) request["aggs"] = facets.Counts(chosen);
        if (chosen.Count > 0) request["post_filter"] = JsonQuery.And([.. chosen.Values]);
        return request;
    }

    /// <summary>Where one product stands among the hits: asked as they are, so that its score is the same.</summary>
    public JsonObject PlaceOf(SearchPlan plan, string code)
    {
        var request = Of(plan with { Page = 1, Size = 1, Counts = false });
        var chosen = (JsonObject?)request["post_filter"]?.DeepClone();
        request["post_filter"] = JsonQuery.And([.. chosen is null ? [] : new[] { chosen }, JsonQuery.Term("code", code)]);
        return request;
    }

    public static SearchAnswer Read(FoundHits found, bool counts)
    {
        if (found.TimedOut) throw new ElasticFailure("Elasticsearch ran out of time.");
        if (found.Shards.Failed > 0) throw new ElasticFailure("Elasticsearch could not ask all of the index.");
        if (found.Hits.Total is not { } total || counts && found.Aggregations is null) throw new ElasticFailure("Elasticsearch's answer is not whole.");
        return new SearchAnswer(total.Value, [.. (found.Hits.Found ?? []).Select(h => h.Id)], counts ? ElasticFacets.Read(found.Aggregations!)
            : FacetCounts.None, ElasticSearch.Name);
    }

    private JsonObject Query(SearchPlan plan, ElasticPlaces places)
    {
        var filters = Filters(plan, places);
        var units = plan.Query.Units.Count == 0 ? null : new ElasticUnits(plan.Query, places, ranking.WidestRatio * 1.05);
        if (plan.Sort != ProductSort.Relevance) return JsonQuery.And([.. units is null ? [] : new[] { units.Any() }, .. filters]);
        // Which products match is asked apart from how well: whatever only counts them leaves the ranks and tiers out.
        return new JsonObject
        {
            ["bool"] = new JsonObject
            {
                ["filter"] = JsonQuery.Array([units?.Any() ?? JsonQuery.All(), .. filters]),
                ["should"] = JsonQuery.Array([Ranked(units?.Scored() ?? JsonQuery.All(), plan.Today)]),
            },
        };
    }

    private JsonObject Ranked(JsonObject matching, DateOnly today) => new()
    {
        ["function_score"] = new JsonObject { ["query"] = matching, ["functions"] = Rank(today), ["score_mode"] = "multiply", ["boost_mode"] = "multiply" },
    };

    private static List<JsonObject> Filters(SearchPlan plan, ElasticPlaces places)
    {
        var filters = new List<JsonObject>();
        var intent = plan.Query.Intent;
        if (intent.Stars is { } stars) filters.Add(places.Stars(stars.Select(s => s.ToString(CultureInfo.InvariantCulture))));
        if (intent.ProducerTypes is { } types) filters.Add(places.Types(types));
        if (intent.PriceFrom is not null || intent.PriceTo is not null) filters.Add(JsonQuery.Range("price", intent.PriceFrom ?? 0, intent.PriceTo));
        if (plan.Filter.Producers.Count > 0) filters.Add(JsonQuery.Terms("producer", plan.Filter.Producers));
        filters.AddRange(intent.Places.Select(places.Inside));
        return filters;
    }

    private JsonArray Rank(DateOnly today)
    {
        var day = ElasticDocument.Day(today);
        return
        [
            Weight(JsonQuery.Term("star_days.5", day), ranking.FiveStars), Weight(JsonQuery.Term("star_days.4", day), ranking.FourStars),
            new JsonObject { ["field_value_factor"] = new JsonObject { ["field"] = "sales" } },
            Weight(JsonQuery.Term("in_stock", false), ranking.OutOfStock),
            Weight(new JsonObject { [
                "range"] = new JsonObject { ["listed_on"] = new JsonObject { ["gt"] = ElasticDocument.Day(today.AddDays(-ranking.NewDays)) } } }, ranking.New),
        ];
    }

    private static JsonObject Weight(JsonObject filter, double weight) => new() { ["filter"] = filter, ["weight"] = weight };

    private static JsonArray Sort(ProductSort sort) => sort switch
    {
        ProductSort.Relevance => [By("_score", "desc"), By("code", "asc")],
        ProductSort.PriceUp => [By("price", "asc"), By("code", "asc")],
        ProductSort.PriceDown => [By("price", "desc"), By("code", "asc")],
        ProductSort.Newest => [By("listed_on", "desc"), By("code", "asc")],
        ProductSort.BestSelling => [By("sold", "desc"), By("code", "asc")],
        ProductSort.Rating => [By("rating_tenths", "desc"), By("rating_count", "desc"), By("code", "asc")],
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, null),
    };

    private static JsonObject By(string field, string order) => new()
    {
        [field] = field == "price" ? new JsonObject { ["order"] = order, ["missing"] = "_last" } : new JsonObject { ["order"] = order },
    };
}
