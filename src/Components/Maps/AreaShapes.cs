using System.Globalization;
using System.Text;
using System.Text.Json;
using Marketplace.Components.Theming;

namespace Marketplace.Components.Maps;

/// <summary>Outlines of the 13 areas: drawn from one shared file, so that no page carries them. Schematic, no legal boundary.</summary>
public sealed class AreaShapes
{
    public AreaShapes(string file, AssetBook assets)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        ViewBox = json.RootElement.GetProperty("viewBox").GetString()!;
        var sprite = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        var areas = new List<AreaShape>();
        var units = json.RootElement.GetProperty("units").EnumerateArray().ToList();
        var shared = units.GroupBy(u => u.GetProperty("short").GetString()!).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        foreach (var unit in units)
        {
            var (code, name) = (unit.GetProperty("code").GetString()!, unit.GetProperty("short").GetString()!);
            areas.Add(new AreaShape(code, shared.Contains(name) ? unit.GetProperty("name").GetString()! : name, unit.GetProperty("x").GetInt32(), unit.GetProperty("y").GetInt32()));
            sprite.Append(CultureInfo.InvariantCulture, $"<path id=\"a{code}\" d=\"{unit.GetProperty("d").GetString()}\"/>");
        }
        Areas = Apart(areas);
        Sprite = assets.Add("areas.svg", "image/svg+xml", sprite.Append("</svg>").ToString());
    }

    /// <summary>Names of neighbours that would lie over each other are moved up and down until they do not.</summary>
    private static List<AreaShape> Apart(List<AreaShape> areas)
    {
        const int Rounds = 40, Step = 3, LineHeight = 25, LetterWidth = 11;
        for (var round = 0; round < Rounds; round++)
            for (var i = 0; i < areas.Count; i++)
                for (var j = i + 1; j < areas.Count; j++)
                {
                    var (upper, lower) = areas[i].Y <= areas[j].Y ? (i, j) : (j, i);
                    var near = Math.Abs(areas[i].X - areas[j].X) < (areas[i].ShortName.Length + areas[j].ShortName.Length) * LetterWidth / 2;
                    if (!near || areas[lower].Y - areas[upper].Y >= LineHeight) continue;
                    areas[upper] = areas[upper] with { Y = areas[upper].Y - Step };
                    areas[lower] = areas[lower] with { Y = areas[lower].Y + Step };
                }
        return areas;
    }

    public string ViewBox { get; }

    /// <summary>Address of the file whose element "a{code}" is the outline of an area.</summary>
    public string Sprite { get; }

    public IReadOnlyList<AreaShape> Areas { get; }
}

/// <summary>An area's name, with its type where two share it, and where it is written in units of the view box.</summary>
public sealed record AreaShape(string Code, string ShortName, int X, int Y);
