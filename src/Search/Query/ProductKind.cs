namespace Marketplace.Search.Query;

/// <summary>
/// What a product is, from its name: the words before the first that is written like a name ("Giò lụa ngũ sắc" of "Giò lụa ngũ sắc Cao Thủy"),
/// so that brands and producers are never taken for goods.
/// </summary>
internal static class ProductKind
{
    /// <summary>A name all in capitals says nothing by them: its first words are taken.</summary>
    private const int WithoutCase = 2;
    private const int Longest = 8;
    private static readonly HashSet<string> _titles = ["ông", "bà", "cô", "chú", "bác", "anh", "chị", "cậu", "dì", "mẹ", "htx", "tht", "cơ sở", "hiệu"];

    /// <summary>Its words, a space between, as queries are read.</summary>
    public static string Of(string name)
    {
        var words = Words.Placed(name);
        var isAllCapitals = words.Count > 1 && words.All(w => IsCapital(name[w.Place.Start]));
        var kind = isAllCapitals ? words.Take(WithoutCase)
            : words.TakeWhile((word, i) => i == 0 || Goes(name, words[i - 1].Place.End.Value, word.Place.Start.Value));
        var taken = kind.Take(Longest).Select(w => w.Word).ToList();
        while (taken.Count > 1 && _titles.Contains(taken[^1])) taken.RemoveAt(taken.Count - 1);
        return string.Join(' ', taken);
    }

    /// <summary>The next word still belongs to the kind: no capital, and nothing but a space or a dash within it between.</summary>
    private static bool Goes(string name, int end, int start) => !IsCapital(name[start]) && name.AsSpan(end, start - end).Trim().Length == 0;

    private static bool IsCapital(char c) => char.IsUpper(c);
}
