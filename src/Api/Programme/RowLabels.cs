using System.Globalization;
using Marketplace.Catalog;
using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Api.Programme;

/// <summary>What rows are called, in Vietnamese. Old districts always carry their type and "(cũ)".</summary>
internal sealed class RowLabels(GeographyBook geography, ClassificationBook classification)
{
    private static readonly CultureInfo _vietnamese = CultureInfo.GetCultureInfo("vi");

    public string Of(Dimension by, string key) => by switch
    {
        Dimension.Area => CatalogLabels.Area(geography.Area(key), _vietnamese),
        Dimension.Commune => CatalogLabels.Unit(geography.Commune(key), _vietnamese),
        Dimension.Type => CatalogLabels.ProducerType(key, _vietnamese),
        Dimension.Star => CatalogLabels.Stars(key[0] - '0', _vietnamese),
        Dimension.Group => CatalogLabels.Group(classification.Group(key), _vietnamese),
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };
}
