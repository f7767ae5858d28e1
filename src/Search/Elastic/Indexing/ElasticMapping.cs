using Elastic.Clients.Elasticsearch.IndexManagement;
using Elastic.Clients.Elasticsearch.Mapping;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Shared.Caching;

namespace Marketplace.Search.Elastic.Indexing;

/// <summary>
/// The strict mapping. Terms come ready from the documents, so nothing is analysed there and both engines look up the same ones.
/// What may change by itself at midnight has a field per value with the days for which it holds.
/// </summary>
internal sealed class ElasticMapping(GeographySource geography)
{
    private readonly KeptValue<GeographyBook, IReadOnlyList<string>> _communes = new();

    /// <summary>Raised when documents change their meaning: an older index is built anew.</summary>
    public const int Format = 3;

    public static IReadOnlyList<string> StarValues { get; } = ["3", "4", "5"];

    public IReadOnlyList<string> AreaValues { get; } = [.. geography.Current.Areas.Select(a => a.Code), GeographyBook.Unknown];

    /// <summary>As they are now: a decree may add to them while the index stands.</summary>
    public IReadOnlyList<string> CommuneValues => _communes.Get(geography.Current, now => [.. now.CommuneCodes, GeographyBook.Unknown]);

    public IReadOnlyList<string> OldCommuneValues { get; } =
        [.. geography.Current.Units.Where(u => u.Generation == UnitGeneration.Plan216).Select(u => u.Code), GeographyBook.Unknown];

    public static IReadOnlyList<string> TypeValues { get; } = [.. ProducerTypes.All.Select(t => t.Code())];

    /// <summary>An index of that name, to be created.</summary>
    public CreateIndexRequest Index(string name, int replicas) => new(name)
    {
        Settings = new IndexSettings
        {
            NumberOfShards = 1, NumberOfReplicas = replicas, RefreshInterval = "1s",
            Mapping = new MappingLimitSettings { TotalFields = new MappingLimitSettingsTotalFields { Limit = 2000 } },
        },
        Mappings = new TypeMapping
        {
            Dynamic = DynamicMapping.Strict,
            Properties = new Properties
            {
                ["code"] = new KeywordProperty(), ["version"] = new LongNumberProperty(), ["producer"] = new KeywordProperty(),
                ["group"] = new KeywordProperty(), ["set"] = new KeywordProperty(), ["price"] = new LongNumberProperty(),
                ["in_stock"] = new BooleanProperty(), ["listed_on"] = new DateProperty(), ["sold"] = new IntegerNumberProperty(),
                ["sales"] = new DoubleNumberProperty(), ["rating_tenths"] = new IntegerNumberProperty(), ["rating_count"] = new IntegerNumberProperty(),
                ["varies"] = new BooleanProperty(), ["area"] = new KeywordProperty(), ["commune"] = new KeywordProperty(),
                ["old_commune"] = new KeywordProperty(), ["type"] = new KeywordProperty(),
                ["star_days"] = Days(StarValues), ["area_days"] = Days(AreaValues), ["commune_days"] = Days(CommuneValues),
                ["old_commune_days"] = Days(OldCommuneValues), ["type_days"] = Days(TypeValues),
                ["nx"] = Terms(), ["nf"] = Terms(), ["px"] = Terms(), ["pf"] = Terms(), ["ox"] = Terms(), ["of"] = Terms(),
            },
        },
    };

    /// <summary>What is added to an index that was made before a decree.</summary>
    public Properties CommuneDays => new() { ["commune_days"] = Days(CommuneValues) };

    private static KeywordProperty Terms() => new() { DocValues = false };

    private static ObjectProperty Days(IReadOnlyList<string> values)
    {
        var days = new Properties();
        foreach (var value in values) days[value] = new DateRangeProperty { Format = "yyyy-MM-dd" };
        return new ObjectProperty { Properties = days };
    }
}
