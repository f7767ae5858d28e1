namespace Marketplace.Components.Maps;

/// <summary>The 13 areas as the shop draws them: their shared outlines, and their names placed so that none covers another.</summary>
public sealed class AreaShapes(UnitShapes outlines)
{
    public string ViewBox => outlines.ViewBox;

    /// <summary>Address of the file whose element "u{code}" is the outline of an area.</summary>
    public string Sprite => outlines.Sprite;

    public IReadOnlyList<AreaShape> Areas { get; } = Apart(Named(outlines.Units));

    /// <summary>With its type where two share a name.</summary>
    private static List<AreaShape> Named(IReadOnlyList<UnitShape> units)
    {
        var shared = units.GroupBy(u => u.ShortName).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return [.. units.Select(u => new AreaShape(u.Code, shared.Contains(u.ShortName) ? u.Name : u.ShortName, u.X, u.Y))];
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
}

/// <summary>An area's name, with its type where two share it, and where it is written in units of the view box.</summary>
public sealed record AreaShape(string Code, string ShortName, int X, int Y);
