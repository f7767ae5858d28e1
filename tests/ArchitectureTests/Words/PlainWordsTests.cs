using System.Text.RegularExpressions;

namespace Marketplace.ArchitectureTests.Words;

/// <summary>The product says nothing of the machine or the mirrors it was built with: it must build anywhere.</summary>
public sealed partial class PlainWordsTests
{
    private static readonly string[] _text = [
        ".cs", ".razor", ".css", ".js", ".json", ".md", ".csv", ".csproj", ".props", ".sln",
        ".yml", ".resx", ".svg", ".sh", ".py", ".txt", ".html", ".editorconfig", ".conf", ""];

    [Fact]
    public void No_file_names_a_path_of_a_machine_or_a_package_registry()
    {
        var files = Repository.KeptFiles()
            .Where(f => _text.Contains(Path.GetExtension(f)) && !f.EndsWith(nameof(PlainWordsTests) + ".cs", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBeGreaterThan(100);
        files.SelectMany(f => Found(f, File.ReadAllText(Path.Combine(Repository.Root, f)))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a.cs", "see /work/main/x")]
    [InlineData("a.sh", "cd /tmp/build")]
    [InlineData("a.md", "/root/.nuget")]
    [InlineData("a.md", "/home/lan/source")]
    [InlineData("nuget.config", "https://api.nuget.org/v3/index.json")]
    [InlineData("package.json", "https://registry.npmjs.org/x")]
    [InlineData("README.md", "read ../shared/data")]
    public void Planted_words_are_found(string file, string text) => Found(file, text).ShouldHaveSingleItem();

    [Theory]
    [InlineData("a.md", "network/worker, root/of the tree, template/tmp")]
    [InlineData("a.cs", "href=\"/home\"")]
    [InlineData(".ci/run", "../shared/elasticsearch/start")]
    public void Innocent_words_are_not(string file, string text) => Found(file, text).ShouldBeEmpty();

    private static IEnumerable<string> Found(string file, string text)
    {
        foreach (Match match in Machine.Matches(text)) yield return $"{file}: {match.Value}";
        if (!file.StartsWith(".ci/", StringComparison.Ordinal) && text.Contains("../shared/", StringComparison.Ordinal)) yield return $"{file}: ../shared/";
    }

    [GeneratedRegex(
        @"(?<![\w./-])/(?:work|tmp|root|home)/[\w.~-]+|\b(?:api\.)?nuget\.org|registry\.npmjs\.org|\bpypi\.org|proxy\.golang\.org|\bcrates\.io",
        RegexOptions.IgnoreCase)]
    private static partial Regex Machine { get; }
}
