using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Components;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;

namespace Marketplace.Monitor.Parts;

/// <summary>A filter as the reader would say it.</summary>
internal static class FilterWords
{
    /// <summary>What restricts the figures besides their day and the samples, which are said elsewhere.</summary>
    public static IEnumerable<(string Name, string Words)> Chosen(MonitorQuery query, GeographyBook geography, ClassificationBook classification) =>
        query.Filters.Where(f => f.Key is not (MonitorQuery.AsOf or MonitorQuery.Year or MonitorQuery.Samples))
            .Select(f => (f.Key, Of(f.Key, f.Value, geography, classification)));

    public static string Of(string name, string value, GeographyBook geography, ClassificationBook classification) => name switch
    {
        MonitorQuery.Area => geography.Area(value) is { } area ? Labels.Area(area) : MonitorWords.UnknownPlace,
        MonitorQuery.Commune => geography.Commune(value) is { } commune ? Labels.Unit(commune) : MonitorWords.UnknownPlace,
        MonitorQuery.Type => Labels.ProducerType(value),
        MonitorQuery.Star => Labels.Format(MonitorWords.Stars, value),
        MonitorQuery.Group => classification.Group(value) is { } group ? Labels.Group(group) : MonitorWords.UnknownGroup,
        MonitorQuery.Plan => Labels.Format(MonitorWords.PlanChip, value),
        MonitorQuery.KnownAt => Labels.Format(MonitorWords.KnownBy, value),
        MonitorQuery.AsOf or MonitorQuery.Year => Labels.Format(MonitorWords.AsOfDay, value),
        _ => MonitorWords.WithSamples,
    };
}
