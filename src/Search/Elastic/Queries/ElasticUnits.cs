using System.Text.Json.Nodes;
using Marketplace.Search.Documents;
using Marketplace.Search.Query;

namespace Marketplace.Search.Elastic.Queries;

/// <summary>The tiers of a query as one question: the best tier that a product meets decides, by a constant weight each.</summary>
internal sealed class ElasticUnits(ParsedQuery query, ElasticPlaces places, double gap)
{
    private readonly List<QueryUnit> _text = [.. query.Units.Where(u => u.Place is null)];
    private readonly List<QueryUnit> _places = [.. query.Units.Where(u => u.Place is not null)];

    /// <summary>Whatever tier: for sorts that ask nothing of the text but that it matches.</summary>
    public JsonObject Any() => Or(Complete(Loosest), query.MayMissOne ? OneMissing(Loosest) : null);

    public JsonObject Scored()
    {
        var tiers = Tiers().Select(t => Complete(t)).OfType<JsonObject>().ToList();
        if (query.MayMissOne) tiers.AddRange(Tiers().Select(t => OneMissing(t)).OfType<JsonObject>());
        return new JsonObject
        {
            ["dis_max"] = new JsonObject
            {
                ["queries"] = JsonQuery.Array(tiers.Select((tier, i) =>
            JsonQuery.Constant(tier, Weight(tiers.Count - i))))
            }
        };
    }

    private static (MatchLevel Level, MatchField Field) Loosest => (MatchLevel.JoinedFolded, MatchField.Other);

    /// <summary>Levels that no match of the query has would repeat the one before.</summary>
    private IEnumerable<(MatchLevel Level, MatchField Field)> Tiers()
    {
        var levels = query.Units.SelectMany(u => u.Terms).Concat(query.Whole).Select(t => t.Level).Append(MatchLevel.Literal).ToHashSet();
        return Enum.GetValues<MatchLevel>().Where(levels.Contains).SelectMany(level => Enum.GetValues<MatchField>().Select(field => (level, field)));
    }

    /// <summary>Far enough apart for every rank, small enough together for a float.</summary>
    private float Weight(int place) => (float)(1e-20 * Math.Pow(gap, place));

    private JsonObject? Complete((MatchLevel Level, MatchField Field) tier)
    {
        if (tier.Field <= MatchField.Run)
            return query.Whole.Count == 0 ? null : JsonQuery.And([SideBySide(tier), .. _places.Select(p => Met(p, first: false, tier))]);
        return JsonQuery.And([.. query.Units.Select((u, i) => Met(u, i == 0, tier))]);
    }

    private JsonObject? OneMissing((MatchLevel Level, MatchField Field) tier)
    {
        if (tier.Field > MatchField.Run) return JsonQuery.AllButOne(Met(query.Units[0], first: true, tier),
            [.. query.Units.Skip(1).Select(u => Met(u, first: false, tier))]);
        if (query.Whole.Count == 0 || _places.Count == 0) return null;
        return _places.Count == 1 ? SideBySide(tier) : JsonQuery.AllButOne(SideBySide(tier), [.. _places.Select(p => Met(p, first: false, tier))]);
    }

    private JsonObject SideBySide((MatchLevel Level, MatchField Field) tier)
    {
        var ways = new TermAlternatives();
        foreach (var whole in query.Whole.Where(w => w.Level <= tier.Level))
        {
            var isName = tier.Field == MatchField.HeadRun && whole.WholeName is not null;
            ways.Add(TermField.Name.Of(whole), isName ? whole with { Terms = [whole.WholeName!] } : whole,
                head: tier.Field == MatchField.HeadRun && !isName);
        }
        return JsonQuery.Or(ways.All());
    }

    private JsonObject Met(QueryUnit unit, bool first, (MatchLevel Level, MatchField Field) tier)
    {
        var ways = new TermAlternatives();
        foreach (var match in unit.Terms.Where(t => t.Level <= tier.Level))
        {
            if (!first || tier.Field >= MatchField.Name) ways.Add(TermField.Name.Of(match), match, head: false);
            else if (tier.Field == MatchField.Head) ways.Add(TermField.Name.Of(match), match, head: true);
            if (tier.Field >= MatchField.Producer) ways.Add(TermField.Producer.Of(match), match, head: false);
            if (tier.Field >= MatchField.Other) ways.Add(TermField.Other.Of(match), match, head: false);
        }
        var others = new List<JsonObject>();
        if (unit.Place is { } place && tier.Field >= MatchField.Run) others.Add(places.In(place));
        if (unit.Category is { } category && (!first || tier.Field >= MatchField.Name))
            others.Add(JsonQuery.Or(JsonQuery.Terms("group", category.Groups), JsonQuery.Terms("set", category.Sets)));
        return JsonQuery.Or([.. ways.All(), .. others]);
    }

    private static JsonObject Or(JsonObject? one, JsonObject? other) => JsonQuery.Or([.. new[] { one, other }.OfType<JsonObject>()]);
}
