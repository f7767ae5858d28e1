using System.Xml.Linq;

namespace Marketplace.ArchitectureTests.References;

/// <summary>Who references whom: as src/README.md says it, and as the project files do it.</summary>
internal static class ReferenceTable
{
    private const string Everything = "all";

    /// <summary>Rows "| project | what | references |"; "all" is every other row.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> FromReadme(string markdown)
    {
        var rows = markdown.Split('\n').Select(l => l.Trim()).SkipWhile(l => !l.StartsWith("| project |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(l => l.StartsWith('|')).Select(l => l[1..^1].Split('|').Select(c => c.Trim()).ToArray()).ToList();
        var all = rows.Select(r => r[0]).ToList();
        return rows.ToDictionary(r => r[0], r => (IReadOnlySet<string>)(r[2] == Everything
            ? all.Where(p => p != r[0]).ToHashSet()
            : r[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet()));
    }

    public static IReadOnlySet<string> FromProject(string xml) => XDocument.Parse(xml).Descendants("ProjectReference")
        .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))).ToHashSet();

    public static IReadOnlyList<string> Differences(
        IReadOnlyDictionary<string, IReadOnlySet<string>> said, IReadOnlyDictionary<string, IReadOnlySet<string>> done) =>
    [
        .. said.Keys.Except(done.Keys).Select(p => $"{p} is in the table but not in src"),
        .. done.Keys.Except(said.Keys).Select(p => $"{p} is in src but not in the table"),
        .. from project in said.Keys.Intersect(done.Keys)
           from difference in said[project].Except(done[project]).Select(r => $"{project} does not reference {r}, the table says so")
               .Concat(done[project].Except(said[project]).Select(r => $"{project} references {r}, the table does not say so"))
           select difference,
    ];
}
