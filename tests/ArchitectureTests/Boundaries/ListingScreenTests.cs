using System.Text.RegularExpressions;

namespace Marketplace.ArchitectureTests.Boundaries;

/// <summary>
/// Who reads how a screen of a listing comes into its table reads a page, a use case and what locks and writes the row: two projects, no layer between.
/// What all screens share, the form's idiom and the way to the next screen, is read once.
/// </summary>
public sealed partial class ListingScreenTests
{
    private const int MostLines = 250;

    private static readonly string _row = Path.Combine(Repository.Source, "Catalog", "Drafts", "DraftWork.cs");

    [Fact]
    public void Each_screen_is_three_short_files_from_its_page_to_its_row()
    {
        var pages = Repository.SourceFiles("*Page.razor")
            .Where(f => File.ReadAllText(f).Contains("@inherits DraftStepPage<", StringComparison.Ordinal)).ToList();
        pages.Count.ShouldBe(5, "photos, name, prices, stock, label");
        File.ReadAllText(_row).ShouldContain("draft.Content = content;", Case.Sensitive, "here the row is written");
        pages.SelectMany(Faults).ShouldBeEmpty();
    }

    [Fact]
    public void A_planted_long_way_is_found() => TooLong("a", [100, 100, 51]).ShouldBe(["a: 251 lines in 3 files"]);

    private static IReadOnlyList<string> Faults(string page)
    {
        var name = Path.GetFileName(page);
        var useCase = UseCase.Match(File.ReadAllText(page)).Groups[1].Value;
        var file = Path.Combine(Repository.Source, "Catalog", "Drafts", useCase + ".cs");
        if (!File.Exists(file)) return [$"{name} names no use case of Catalog/Drafts"];
        if (!File.ReadAllText(file).Contains("DraftWork work", StringComparison.Ordinal)) return [$"{useCase} goes another way to the row"];
        return TooLong(name, [.. new[] { page, file, _row }.Select(f => File.ReadLines(f).Count())]);
    }

    private static IReadOnlyList<string> TooLong(string name, IReadOnlyList<int> lines) =>
        lines.Sum() <= MostLines ? [] : [$"{name}: {lines.Sum()} lines in {lines.Count} files"];

    [GeneratedRegex(@"@inject (SetDraft\w+|DraftPhotos) ")]
    private static partial Regex UseCase { get; }
}
