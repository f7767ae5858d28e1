using Marketplace.Components.Theming;

namespace Marketplace.Components.Maps;

/// <summary>Outlines of the province's units, read once for every head.</summary>
/// <param name="seedFolder">Holds geo/.</param>
public sealed class ProvinceMaps(string seedFolder, Assets assets)
{
    public UnitShapes Areas { get; } = new(Path.Combine(seedFolder, "geo", "districts-13.svgpaths.json"), "areas.svg", assets);

    public UnitShapes Communes { get; } = new(Path.Combine(seedFolder, "geo", "communes-69.svgpaths.json"), "communes.svg", assets);
}
