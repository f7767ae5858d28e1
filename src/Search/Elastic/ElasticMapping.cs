using System.Text.Json.Nodes;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;

namespace Marketplace.Search.Elastic;

/// <summary>
/// The strict mapping. Terms come ready from the documents, so nothing is analysed there and both engines look up the same ones.
/// What may change by itself at midnight has a field per value with the days for which it holds.
/// </summary>
internal sealed class ElasticMapping(GeographyBook geography)
{
    /// <summary>Raised when documents change their meaning: an older index is built anew.</summary>
    public const int Format = 2;

    public static IReadOnlyList<string> StarValues { get; } = ["3", "4", "5"];

    public IReadOnlyList<string> AreaValues { get; } = [.. geography.Areas.Select(a => a.Code), GeographyBook.Unknown];

    public IReadOnlyList<string> CommuneValues { get; } = [.. geography.Communes.Select(c => c.Code), GeographyBook.Unknown];

    public IReadOnlyList<string> OldCommuneValues { get; } =
        [.. geography.Units.Where(u => u.Generation == UnitGeneration.Plan216).Select(u => u.Code), GeographyBook.Unknown];

    public static IReadOnlyList<string> TypeValues { get; } = [.. ProducerTypes.All.Select(t => t.Code())];

    public JsonObject Body(int replicas) => new()
    {
        ["settings"] = new JsonObject
        {
            ["number_of_shards"] = 1, ["number_of_replicas"] = replicas, ["refresh_interval"] = "1s", ["mapping.total_fields.limit"] = 2000,
        },
        ["mappings"] = new JsonObject
        {
            ["dynamic"] = "strict",
            ["_meta"] = new JsonObject { ["format"] = Format },
            ["properties"] = new JsonObject
            {
                ["code"] = Type("keyword"), ["version"] = Type("long"), ["producer"] = Type("keyword"), ["group"] = Type("keyword"), ["set"] = Type("keyword"),
                ["price"] = Type("long"), ["in_stock"] = Type("boolean"), ["listed_on"] = Type("date"), ["sold"] = Type("integer"), ["sales"] = Type("double"),
                ["rating_tenths"] = Type("integer"), ["rating_count"] = Type("integer"), ["varies"] = Type("boolean"),
                ["area"] = Type("keyword"), ["commune"] = Type("keyword"), ["old_commune"] = Type("keyword"), ["type"] = Type("keyword"),
                ["star_days"] = Days(StarValues), ["area_days"] = Days(AreaValues), ["commune_days"] = Days(CommuneValues),
                ["old_commune_days"] = Days(OldCommuneValues), ["type_days"] = Days(TypeValues),
                ["nx"] = Terms(), ["nf"] = Terms(), ["px"] = Terms(), ["pf"] = Terms(), ["ox"] = Terms(), ["of"] = Terms(),
            },
        },
    };

    private static JsonObject Type(string type) => new() { ["type"] = type };

    private static JsonObject Terms() => new() { ["type"] = "keyword", ["doc_values"] = false };

    private static JsonObject Days(IReadOnlyList<string> values) => new()
    {
        ["properties"] = new JsonObject(values.Select(v =>
            KeyValuePair.Create(v, (JsonNode?)new JsonObject { ["type"] = "date_range", ["format"] = "yyyy-MM-dd" }))),
    };
}
