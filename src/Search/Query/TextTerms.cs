namespace Marketplace.Search.Query;

/// <summary>
/// The terms under which a text is found, the same in both engines: its words, its runs of two to four words ("cu_đơ"), two words
/// written as one ("=cuđơ") and, for names, the runs it begins with ("^cu_đơ"). So every question is a plain look-up of terms.
/// </summary>
internal static class TextTerms
{
    public const int LongestRun = 4;

    public const char Head = '^';

    public static string Run(IEnumerable<string> words) => string.Join('_', words);

    public static string Joined(string first, string second) => $"={first}{second}";

    /// <summary>A run of any length: longer ones as the overlapping runs that index has.</summary>
    public static IReadOnlyList<string> Look(IReadOnlyList<string> words) => words.Count <= LongestRun
        ? [Run(words)]
        : [.. Enumerable.Range(0, words.Count - LongestRun + 1).Select(i => Run(words.Skip(i).Take(LongestRun)))];

    public static IReadOnlySet<string> Of(IReadOnlyList<string> words, bool heads)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
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
