namespace Marketplace.Search.Query.Figures;

/// <summary>Numbers written as words. A digit and its word are one: "1 nắng" is "một nắng".</summary>
internal static class Numerals
{
    private static readonly string[] _words = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

    private static readonly Dictionary<string, int> _ones = new(StringComparer.Ordinal)
    {
        ["một"] = 1, ["mốt"] = 1, ["hai"] = 2, ["ba"] = 3, ["bốn"] = 4, ["tư"] = 4, ["năm"] = 5, ["lăm"] = 5, ["nhăm"] = 5,
        ["sáu"] = 6, ["bảy"] = 7, ["bẩy"] = 7, ["tám"] = 8, ["chín"] = 9,
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5,
    };

    private static readonly Dictionary<string, int> _onesFolded = _ones.GroupBy(o => Words.Fold(o.Key)).ToDictionary(g => g.Key, g => g.First().Value);

    /// <summary>1 to 9; null for any other word. Marks that were typed must be right.</summary>
    public static int? One(string word) => _ones.TryGetValue(word, out var exact) || _onesFolded.TryGetValue(word, out exact) ? exact : null;

    /// <summary>The other way to write a small number: "1" for "một", "một" for "1"; null for other words.</summary>
    /// <param name="hasMarks">Whether the query bears marks: without them "mot" is meant.</param>
    public static string? Other(string word, bool hasMarks)
    {
        if (int.TryParse(word, out var digit)) return digit is >= 1 and <= 10 ? Written(digit, hasMarks) : null;
        var at = Array.FindIndex(_words, w => w == word || !hasMarks && Words.Fold(w) == word);
        return at > 0 ? at.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private static string Written(int digit, bool hasMarks) => hasMarks ? _words[digit] : Words.Fold(_words[digit]);
}
