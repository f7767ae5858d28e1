namespace Marketplace.Search.Query;

/// <summary>
/// The terms under which a text is found, the same in both engines: its words, its runs of two to four words ("cu_đơ"), two words
/// written as one ("=cuđơ") and, for names, the runs it begins with ("^cu_đơ") and all of it ("$cu_đơ_thành_đạt"); codes are terms too
/// ("#ht0001"). So every question is a plain look-up of terms.
/// </summary>
internal static class TextTerms
{
    public const int LongestRun = 4;

    public const char Head = '^';

    private const int LongestName = 30;

    public static string Run(IEnumerable<string> words) => string.Join('_', words);

    /// <summary>The term of a text that is nothing but these words.</summary>
    public static string Exactly(IEnumerable<string> words) => "$" + Run(words);

    /// <summary>A code or a number of a document as it is looked for: in any case, with or without its signs.</summary>
    public static string Code(string code) => "#" + string.Concat(Words.Of(code).Select(Words.Fold));

    public static string Joined(string first, string second) => $"={first}{second}";

    /// <summary>A run of any length: longer ones as the overlapping runs that index has.</summary>
    public static IReadOnlyList<string> Look(IReadOnlyList<string> words) => words.Count <= LongestRun
        ? [Run(words)]
        : [.. Enumerable.Range(0, words.Count - LongestRun + 1).Select(i => Run(words.Skip(i).Take(LongestRun)))];

    public static IReadOnlySet<string> Of(IReadOnlyList<string> words, bool heads)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        if (heads && words.Count is > 0 and <= LongestName) terms.Add(Exactly(words));
        for (var from = 0; from < words.Count; from++)
        {
            var run = words[from];
            for (var length = 1; length <= LongestRun && from + length <= words.Count; length++)
            {
                if (length > 1) run = $"{run}_{words[from + length - 1]}";
                terms.Add(run);
                if (length == 2) terms.Add(Joined(words[from], words[from + 1]));
                if (heads && from == 0) terms.Add(Head + run);
            }
        }
        return terms;
    }
}
