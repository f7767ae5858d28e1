using Marketplace.Components.Charts;
using Marketplace.Components.Theming;

namespace Marketplace.Monitor.Places;

/// <summary>Outlines of the province's units and the addresses of the files that pages draw them from.</summary>
public sealed class MapBook
{
    /// <param name="seedFolder">Holds geo/.</param>
    public MapBook(string seedFolder, AssetBook assets)
    {
        Areas = new UnitShapes(Path.Combine(seedFolder, "geo", "districts-13.svgpaths.json"));
        Communes = new UnitShapes(Path.Combine(seedFolder, "geo", "communes-69.svgpaths.json"));
        AreaSprite = assets.Add("areas-13.svg", "image/svg+xml", Areas.Sprite);
        CommuneSprite = assets.Add("communes-69.svg", "image/svg+xml", Communes.Sprite);
    }

    public UnitShapes Areas { get; }

    public UnitShapes Communes { get; }

    public string AreaSprite { get; }

    public string CommuneSprite { get; }
}
