using Marketplace.Catalog.Geography;
using Marketplace.Components;
using Marketplace.Monitor.Resources;
using Marketplace.Shared;

namespace Marketplace.Monitor.Parts;

/// <summary>What a member of staff may see, in words.</summary>
public sealed class UnitNames(GeographyBook geography)
{
    public string Of(ICurrentUser reader)
    {
        if (reader.SeesWholeProvince) return MonitorWords.SeesAll;
        return reader.Units.Count == 0 ? MonitorWords.SeesNothing : string.Join(", ", reader.Units.Order(StringComparer.Ordinal).Select(Name));
    }

    private string Name(string code) => geography.Area(code) is { } area ? Labels.Area(area) : Labels.Unit(geography.Commune(code));
}
