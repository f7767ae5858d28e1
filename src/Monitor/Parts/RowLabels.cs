using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Components;
using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Monitor.Parts;

/// <summary>What the rows of a comparison are called.</summary>
public sealed class RowLabels(GeographyBook geography, ClassificationBook classification)
{
    public string Of(Dimension by, string key) => by switch
    {
        Dimension.Area => geography.Area(key) is { } area ? Labels.Area(area) : MonitorWords.UnknownPlace,
        Dimension.Commune => geography.Commune(key) is { } commune ? Labels.Unit(commune) : MonitorWords.UnknownPlace,
        Dimension.Type => Labels.ProducerType(key),
        Dimension.Star => Labels.Format(MonitorWords.Stars, key),
        Dimension.Group => classification.Group(key) is { } group ? Labels.Group(group) : MonitorWords.UnknownGroup,
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };
}
