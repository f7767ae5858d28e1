using System.Globalization;
using System.Text;
using System.Text.Json;
using Marketplace.Components.Theming;

namespace Marketplace.Components.Maps;

/// <summary>Outlines of the 13 areas or of the 69 communes, from seed-data/geo. Schematic, no legal boundary.</summary>
public sealed class UnitShapes
{
    /// <param name="name">Of the file that pages draw the outlines from: "areas.svg".</param>
    public UnitShapes(string file, string name, Assets assets)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        ViewBox = json.RootElement.GetProperty("viewBox").GetString()!;
        var sprite = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        var units = new List<UnitShape>();
        foreach (var unit in json.RootElement.GetProperty("units").EnumerateArray())
        {
            string Text(string property) => unit.GetProperty(property).GetString()!;
            var shortName = unit.TryGetProperty("short", out _) ? Text("short") : Text("name");
            units.Add(new UnitShape(Text("code"), Text("name"), shortName, unit.GetProperty("x").GetInt32(), unit.GetProperty("y").GetInt32()));
            sprite.Append(CultureInfo.InvariantCulture, $"<path id=\"u{Text("code")}\" d=\"{Text("d")}\"/>");
        }
        Units = units;
        Sprite = assets.Add(name, "image/svg+xml", sprite.Append("</svg>").ToString());
    }

    public string ViewBox { get; }

    public IReadOnlyList<UnitShape> Units { get; }

    /// <summary>Address of a file in which "u{code}" is the outline of a unit: pages refer to it and do not carry it.</summary>
    public string Sprite { get; }
}

/// <summary>A unit and where its name or figure is written, in units of the view box.</summary>
public sealed record UnitShape(string Code, string Name, string ShortName, int X, int Y);
