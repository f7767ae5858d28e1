using System.Text.RegularExpressions;

namespace Marketplace.ArchitectureTests.References;

/// <summary>The map of behaviours leads somewhere.</summary>
public sealed partial class WhereToFindTests
{
    [Fact]
    public void Every_place_in_the_table_of_behaviours_is_there()
    {
        var src = Path.Combine(Repository.Root, "src");
        var rows = File.ReadAllLines(Path.Combine(src, "README.md")).SkipWhile(l => l != "| behaviour | where |").Skip(2).TakeWhile(l => l.StartsWith('|'));
        var places = rows.SelectMany(row => Place().Matches(row)).Select(m => m.Groups[1].Value).ToList();
        places.Count.ShouldBeGreaterThanOrEqualTo(12);
        places.Where(place => !File.Exists(Path.Combine(src, place)) && !File.Exists(Path.Combine(src, place + ".cs"))).ShouldBeEmpty();
    }

    /// <summary>With a folder: a bare name stands beside the place named before it.</summary>
    [GeneratedRegex("`([^`]+/[^`]+)`")]
    private static partial Regex Place();
}
