using System.Text.Json.Nodes;
using Marketplace.Search.Embedded;
using Marketplace.Search.Query;

namespace Marketplace.Search.Elastic;

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
                ["queries"] = Ask.Array(tiers.Select((tier, i) =>
            Ask.Constant(tier, Weight(tiers.Count - i))))
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
            return query.Whole.Count == 0 ? null : Ask.And([SideBySide(tier), .. _places.Select(p => Met(p, first: false, tier))]);
        return Ask.And([.. query.Units.Select((u, i) => Met(u, i == 0, tier))]);
    }

    private JsonObject? OneMissing((MatchLevel Level, MatchField Field) tier)
    {
        if (tier.Field > MatchField.Run) return Ask.AllButOne(Met(query.Units[0], first: true, tier),
            [.. query.Units.Skip(1).Select(u => Met(u, first: false, tier))]);
        return query.Whole.Count == 0 || _places.Count == 0 ? null
            : _places.Count == 1 ? SideBySide(tier)
            : Ask.AllButOne(SideBySide(tier), [.. _places.Select(p => Met(p, first: false, tier))]);
    }

    private JsonObject SideBySide((MatchLevel Level, MatchField Field) tier)
    {
        var ways = new ElasticWays();
        foreach (var whole in query.Whole.Where(w => w.Level <= tier.Level))
        {
            var isName = tier.Field == MatchField.HeadRun && whole.WholeName is not null;
            ways.Add(LuceneDocuments.Field(false, false, whole.Folded), isName ? whole with { Terms = [whole.WholeName!] } : whole,
                head: tier.Field == MatchField.HeadRun && !isName);
        }
        return Ask.Or(ways.All());
    }

    private JsonObject Met(QueryUnit unit, bool first, (MatchLevel Level, MatchField Field) tier)
    {
        var ways = new ElasticWays();
        foreach (var match in unit.Terms.Where(t => t.Level <= tier.Level))
        {
            if (!first || tier.Field >= MatchField.Name) ways.Add(LuceneDocuments.Field(false, false, match.Folded), match, head: false);
            else if (tier.Field == MatchField.Head) ways.Add(LuceneDocuments.Field(false, false, match.Folded), match, head: true);
            if (tier.Field >= MatchField.Producer) ways.Add(LuceneDocuments.Field(true, false, match.Folded), match, head: false);
            if (tier.Field >= MatchField.Other) ways.Add(LuceneDocuments.Field(false, true, match.Folded), match, head: false);
        }
        var others = new List<JsonObject>();
        if (unit.Place is { } place && tier.Field >= MatchField.Run) others.Add(places.In(place));
        if (unit.Category is { } category && (!first || tier.Field >= MatchField.Name))
            others.Add(Ask.Or(Ask.Terms("group", category.Groups), Ask.Terms("set", category.Sets)));
        return Ask.Or([.. ways.All(), .. others]);
    }

    private static JsonObject Or(JsonObject? one, JsonObject? other) => Ask.Or([.. new[] { one, other }.OfType<JsonObject>()]);
}

/// <summary>Places and the other things that hold on a day, as questions.</summary>
internal sealed class ElasticPlaces(ElasticMapping mapping, string day)
{
    public JsonObject Areas(IReadOnlyList<string> codes) => Ask.On("area", codes, mapping.AreaValues, day);

    public JsonObject Communes(IReadOnlyList<string> codes) => Ask.On("commune", codes, mapping.CommuneValues, day);

    public JsonObject OldCommunes(IReadOnlyList<string> codes) => Ask.On("old_commune", codes, mapping.OldCommuneValues, day);

    public JsonObject Types(IReadOnlyList<string> codes) => Ask.On("type", codes, ElasticMapping.TypeValues, day);

    public JsonObject Stars(IEnumerable<string> stars) =>
        Ask.Or([.. stars.Where(ElasticMapping.StarValues.Contains).Select(s => Ask.Term($"star_days.{s}", day))]);

    public JsonObject In(PlaceMatch place) => Ask.Or([.. new[]
    {
        place.Areas.Count > 0 ? Areas(place.Areas) : null, place.Communes.Count > 0 ? Communes(place.Communes) : null, place.OldCommunes.Count > 0
            ? OldCommunes(place.OldCommunes) : null,
    }.OfType<JsonObject>()]);

    public JsonObject Inside(PlaceFilter filter) => filter.Names.Count == 0 || filter.Place.Around.Count == 0 ? In(filter.Place) : Ask.Or(
        In(filter.Place),
        Ask.And(
            Ask.Or([.. filter.Names.Select(n => Ask.Term(LuceneDocuments.Field(false, false, n.Folded), n.Terms[0]))]),
            Areas(filter.Place.Around), OldCommunes([Catalog.Listings.ListedFacts.Unknown])));
}
