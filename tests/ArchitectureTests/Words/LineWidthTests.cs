namespace Marketplace.ArchitectureTests.Words;

/// <summary>A short file of long lines is no short file: a diff of one column of them cannot be read, and nobody can comment on a part.</summary>
public sealed class LineWidthTests
{
    private const int Widest = 160;

    private static readonly string[] _kinds = [".cs", ".razor", ".py", ".sh", ".js", ".css"];

    [Fact]
    public void Lines_are_at_most_160_columns_wide()
    {
        var files = Repository.KeptFiles().Where(IsWritten).ToList();
        files.Count.ShouldBeGreaterThan(500);
        files.SelectMany(WideLines).ShouldBeEmpty();
    }

    [Fact]
    public void A_planted_wide_line_is_found()
    {
        Wide("a.cs", [new string('x', Widest), new string('x', Widest + 1)]).ShouldBe(["a.cs:2"]);
    }

    /// <summary>By hand: what the migrations' tool writes is its own.</summary>
    private static bool IsWritten(string file) =>
        (file.StartsWith("src/", StringComparison.Ordinal) || file.StartsWith("tests/", StringComparison.Ordinal))
        && !file.StartsWith("src/Data/Migrations/", StringComparison.Ordinal)
        && (_kinds.Contains(Path.GetExtension(file)) || Path.GetExtension(file).Length == 0);

    private static IEnumerable<string> WideLines(string file) => Wide(file, File.ReadLines(Path.Combine(Repository.Root, file)));

    private static IEnumerable<string> Wide(string file, IEnumerable<string> lines) =>
        lines.Select((text, i) => (text, i)).Where(l => l.text.Length > Widest && !IsData(l.text)).Select(l => $"{file}:{l.i + 1}");

    /// <summary>A drawing in a style sheet is data, and one string.</summary>
    private static bool IsData(string line) => line.Contains("url(\"data:image/svg+xml,", StringComparison.Ordinal);
}
