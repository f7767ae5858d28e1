using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Marketplace.ArchitectureTests.Words;

/// <summary>Vietnamese is the default file, English stands beside it as .en.resx.</summary>
public sealed partial class ResourceTests
{
    private const string English = ".en.resx";

    /// <summary>Everything that a buyer can read in English; other heads may be Vietnamese alone.</summary>
    private static readonly string[] _bilingual = ["Storefront", "Components"];

    [Fact]
    public void Every_word_of_the_shop_exists_in_both_languages()
    {
        var files = Repository.SourceFiles("*.resx");
        foreach (var project in _bilingual.Where(p => Repository.SourceFiles("*.razor").Any(f => IsIn(f, p) && HasMarkup(f))))
            files.ShouldContain(f => IsIn(f, project) && f.EndsWith(English, StringComparison.Ordinal), $"{project} has pages but no words");
        files.Where(f => !f.EndsWith(English, StringComparison.Ordinal)).SelectMany(f => Faults(f, files)).ShouldBeEmpty();
    }

    [Fact]
    public void English_never_stands_alone()
    {
        var files = Repository.SourceFiles("*.resx");
        files.Where(f => f.EndsWith(English, StringComparison.Ordinal) && !files.Contains(f.Replace(English, ".resx", StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Planted_faults_are_found()
    {
        Differences("w", Words(("A", "Mật ong {0}"), ("B", "Gạo")), Words(("A", "Honey {0}"), ("B", "Rice"))).ShouldBeEmpty();
        Differences("w", Words(("A", "Mật ong"), ("B", "Gạo")), Words(("A", "Honey"))).ShouldBe(["w: B has no English"]);
        Differences("w", Words(("A", "Mật ong")), Words(("A", "Honey"), ("C", "Tea"))).ShouldBe(["w: C has no Vietnamese"]);
        Differences("w", Words(("A", "Còn {0} ngày")), Words(("A", "days left"))).ShouldBe(["w: A fills different places"]);
        Differences("w", Words(("A", "Mật ong")), Words(("A", " "))).ShouldBe(["w: A is empty"]);
    }

    private static bool HasMarkup(string file) => File.ReadAllText(file).Contains("<h1", StringComparison.Ordinal);

    private static IEnumerable<string> Faults(string file, IReadOnlyList<string> all)
    {
        var name = Path.GetRelativePath(Repository.Source, file);
        var english = file.Replace(".resx", English, StringComparison.Ordinal);
        if (all.Contains(english)) return Differences(name, Read(file), Read(english));
        var needsEnglish = _bilingual.Any(p => IsIn(file, p)) && Read(file).Values.Any(v => VietnameseText.HasMarks(v));
        return needsEnglish ? [$"{name} has no {English} beside it"] : [];
    }

    private static IReadOnlyList<string> Differences(
        string name, IReadOnlyDictionary<string, string> vietnamese, IReadOnlyDictionary<string, string> english) =>
    [
        .. vietnamese.Keys.Except(english.Keys).Select(k => $"{name}: {k} has no English"),
        .. english.Keys.Except(vietnamese.Keys).Select(k => $"{name}: {k} has no Vietnamese"),
        .. vietnamese.Keys.Intersect(english.Keys).Where(k => string.IsNullOrWhiteSpace(vietnamese[k]) || string.IsNullOrWhiteSpace(english[k]))
            .Select(k => $"{name}: {k} is empty"),
        .. vietnamese.Keys.Intersect(english.Keys).Where(k => !Places(vietnamese[k]).SetEquals(Places(english[k])))
            .Select(k => $"{name}: {k} fills different places"),
    ];

    private static HashSet<string> Places(string words) => [.. Place.Matches(words).Select(m => m.Value)];

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")?.Value ?? "");

    private static Dictionary<string, string> Words(params (string Key, string Value)[] words) => words.ToDictionary(w => w.Key, w => w.Value);

    private static bool IsIn(string file, string project) =>
        file.StartsWith(Path.Combine(Repository.Source, project) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Place { get; }
}
