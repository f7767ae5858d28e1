using System.Globalization;
using System.Text;

namespace Marketplace.IntegrationTests.Access;

/// <summary>
/// access.txt beside this file: for every route of the province who gets what. A line is a method, a route, the address asked for and one
/// cell for each person. A cell is a status; a star behind it means that the answer names the producers of the officer's own area, two
/// stars that it names those of another area too.
/// </summary>
internal static class AccessFile
{
    public static readonly string[] People = ["anonymous", "buyer", "producer", "elsewhere", "in-area", "province", "viewer", "admin"];

    private static readonly string _path = Path.Combine(Databases.SeedData.Folder, "..", "tests", "IntegrationTests", "Access", "access.txt");

    public static IReadOnlyList<AccessLine> Read() =>
        [.. File.ReadLines(_path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(c => new AccessLine(c[0], c[1], c[2], c[3..]))];

    /// <summary>The table as it would be by what was answered, to compare and to paste.</summary>
    public static string Print(IEnumerable<AccessLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
            text.Append(CultureInfo.InvariantCulture, $"{line.Method,-6} {line.Route,-34} {line.Address,-40} ")
            .AppendJoin(' ', line.Cells.Select((c, i) => c.PadRight(People[i].Length))).Append('\n');
        return text.ToString().Replace(" \n", "\n", StringComparison.Ordinal);
    }
}

internal sealed record AccessLine(string Method, string Route, string Address, string[] Cells);
