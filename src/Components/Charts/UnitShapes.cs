using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Marketplace.Components.Charts;

/// <summary>Outlines of the 13 areas or of the 69 communes, from seed-data/geo. Schematic, no legal boundary.</summary>
public sealed class UnitShapes
{
    public UnitShapes(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        ViewBox = json.RootElement.GetProperty("viewBox").GetString()!;
        var sprite = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        var units = new List<UnitShape>();
        foreach (var unit in json.RootElement.GetProperty("units").EnumerateArray())
        {
            var code = unit.GetProperty("code").GetString()!;
            units.Add(new UnitShape(code, unit.GetProperty("x").GetInt32(), unit.GetProperty("y").GetInt32()));
            sprite.Append(CultureInfo.InvariantCulture, $"<path id=\"u{code}\" d=\"{unit.GetProperty("d").GetString()}\"/>");
        }
        Units = units;
        Sprite = sprite.Append("</svg>").ToString();
    }

    public string ViewBox { get; }

    public IReadOnlyList<UnitShape> Units { get; }

    /// <summary>An SVG file in which "u{code}" is the outline of a unit: pages refer to it and do not carry it.</summary>
    public string Sprite { get; }
}

/// <summary>A unit and where its figure is written, in units of the view box.</summary>
public sealed record UnitShape(string Code, int X, int Y);
