using Marketplace.Search.Synonyms;

namespace Marketplace.Search.Query;

/// <summary>What is being typed, without marks, in every way that it may be called. The last word may be half typed.</summary>
internal static class TypedWords
{
    private const int MostWords = 8;
    private const int MostWays = 6;

    /// <summary>As typed first, then with one phrase exchanged for what it is also called.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Ways(IReadOnlyList<string> typed, SynonymBook synonyms)
    {
        var words = typed.Take(MostWords).ToList();
        var hasMarks = words.Any(Words.HasMarks);
        var ways = new List<IReadOnlyList<string>> { Folded(words) };
        for (var at = 0; at < words.Count;)
        {
            var (length, others) = synonyms.At(words, at, hasMarks);
            if (length == 0 && synonyms.Split(words[at]) is { } split) (length, others) = (1, [split]);
            foreach (var other in others) ways.Add(Folded([.. words.Take(at), .. other, .. words.Skip(at + length)]));
            at += Math.Max(1, length);
        }
        return [.. ways.DistinctBy(TextTerms.Run).Take(MostWays)];
    }

    /// <summary>The name begins with what is typed.</summary>
    public static bool Begins(string name, IReadOnlyList<IReadOnlyList<string>> ways)
    {
        var words = Words.Of(name).Select(Words.Fold).ToList();
        return ways.Any(way => way.Count <= words.Count && !way.Where((word, i) => !IsTyped(words[i], word, isLast: i == way.Count - 1)).Any());
    }

    private static bool IsTyped(string word, string typed, bool isLast) => isLast ? word.StartsWith(typed, StringComparison.Ordinal) : word == typed;

    private static List<string> Folded(IReadOnlyList<string> words) => [.. words.Select(Words.Fold)];
}
