using Marketplace.Catalog.Categories;

namespace Marketplace.Search.Query;

/// <summary>
/// Groups and sets by their full names, and by parts of three words or more ("thực phẩm chức năng").
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
            foreach (var part in set.Name.Split(',', StringSplitOptions.TrimEntries)) if (part != set.Name) Add(part, ShortestPart, match);
        }
    }

    public (int Length, CategoryMatch? Category) At(IReadOnlyList<string> words, int at, bool hasMarks)
    {
        var (length, meant) = _names.At(words, at, hasMarks ? PhraseTable<CategoryMatch>.Exact : PhraseTable<CategoryMatch>.Folded);
        return length == 0 ? (0, null) : (length, new CategoryMatch([.. meant.SelectMany(m => m.Groups)], [.. meant.SelectMany(m => m.Sets)]));
    }

    private void Add(string name, int shortest, CategoryMatch match)
    {
        if (Words.Of(name).Count >= shortest) _names.Add(name, match);
    }
}
