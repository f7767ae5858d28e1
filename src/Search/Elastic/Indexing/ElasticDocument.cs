using System.Globalization;
using System.Text.Json.Nodes;
using Marketplace.Search.Documents;

namespace Marketplace.Search.Elastic.Indexing;

/// <summary>A product's document as JSON. A value that never changes is a keyword; one that does stands with its days.</summary>
internal static class ElasticDocument
{
    public static JsonObject Of(ProductDocument p, RankingOptions ranking)
    {
        var document = new JsonObject
        {
            ["code"] = p.Code, ["version"] = p.Version, ["producer"] = p.ProducerCode, ["group"] = p.Group, ["set"] = p.Set, ["in_stock"] = p.InStock,
            ["listed_on"] = Day(p.ListedOn), ["sold"] = p.Sold, ["sales"] = ranking.Sales(p.Sold), ["rating_tenths"] = p.RatingTenths,
            ["rating_count"] = p.RatingCount,
            ["nx"] = Terms(p.Terms.Name), ["nf"] = Terms(p.Terms.NameFolded), ["px"] = Terms(p.Terms.Producer), ["pf"] = Terms(p.Terms.ProducerFolded),
            ["ox"] = Terms(p.Terms.Other), ["of"] = Terms(p.Terms.OtherFolded),
        };
        if (p.Price is { } price) document["price"] = price;
        if (p.Stars.Count > 0) document["star_days"] = Days(p.Stars);
        var varies = Put(document, "area", p.Areas) | Put(document, "commune", p.Communes) | Put(document, "old_commune", p.OldCommunes) | Put(document,
            "type", p.Types);
        if (varies) document["varies"] = true;
        return document;
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool Put(JsonObject document, string name, IReadOnlyList<DayRange> ranges)
    {
        if (ranges is [{ From: null, To: null } always])
        {
            document[name] = always.Value;
            return false;
        }
        document[name + "_days"] = Days(ranges);
        return ranges.Count > 0;
    }

    private static JsonObject Days(IReadOnlyList<DayRange> ranges) => new(ranges.GroupBy(r => r.Value).Select(g =>
        KeyValuePair.Create(g.Key, (JsonNode?)new JsonArray([.. g.Select(Range)]))));

    private static JsonObject Range(DayRange range)
    {
        var days = new JsonObject();
        if (range.From is { } from) days["gte"] = Day(from);
        if (range.To is { } to) days["lt"] = Day(to);
        return days;
    }

    private static JsonArray Terms(IReadOnlySet<string> terms) => new([.. terms.Order(StringComparer.Ordinal).Select(t => (JsonNode)t)]);
}
