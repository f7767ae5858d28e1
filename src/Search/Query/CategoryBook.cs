using Marketplace.Catalog.Categories;

namespace Marketplace.Search.Query;

/// <summary>
/// Groups and sets by their full names, by common words for them, and by parts of their names of three words or more.
/// Shorter parts are goods ("mật ong", "nước mắm") and would bring the whole set with them.
/// </summary>
internal sealed class CategoryBook
{
    private const int ShortestPart = 3;
    private readonly PhraseTable<CategoryMatch> _names = new();

    public CategoryBook(ClassificationBook classification)
    {
        foreach (var group in classification.Groups) Add(group.Name, 2, new CategoryMatch([group.Code], []));
        foreach (var set in classification.Sets)
        {
            var match = new CategoryMatch([], [set.Code]);
            Add(set.Name, 2, match);
            foreach (var part in set.Name.Split(',', StringSplitOptions.TrimEntries).Where(p => p != set.Name)) Add(part, ShortestPart, match);
        }
        foreach (var line in SeedText.Lines("categories.txt")) AddCommon(line);
    }

    public (int Length, CategoryMatch? Category) At(IReadOnlyList<string> words, int at)
    {
        var (length, meant) = _names.At(words, at, PhraseTable<CategoryMatch>.Lenient);
        if (length == 0 || length == 1 && words[at].Length < 4) return (0, null);
        return (length, new CategoryMatch([.. meant.SelectMany(m => m.Groups).Distinct()], [.. meant.SelectMany(m => m.Sets).Distinct()]));
    }

    /// <summary>"word, word: code code"</summary>
    private void AddCommon(string line)
    {
        var parts = line.Split(':', StringSplitOptions.TrimEntries);
        var codes = parts[1].Split(' ');
        var match = new CategoryMatch([.. codes.Where(c => c.Length == 1)], [.. codes.Where(c => c.Length == 2)]);
        foreach (var word in parts[0].Split(',', StringSplitOptions.TrimEntries)) _names.Add(word, match);
    }

    private void Add(string name, int shortest, CategoryMatch match)
    {
        if (Words.Of(name).Count >= shortest) _names.Add(name, match);
    }
}
