using Marketplace.Search.Embedded;

namespace Marketplace.Search.Query;

/// <summary>Other readings of a query that finds nothing, closest first. Which of them find something is for the engine to say.</summary>
internal static class Spelling
{
    private const int MostReadings = 120;
    private const int MostWords = 8;

    /// <returns>Groups of readings: those of one group are equally far from what was typed.</returns>
    public static IEnumerable<IReadOnlyList<string>> Readings(IReadOnlyList<string> words, Vocabulary vocabulary)
    {
        if (words.Count is 0 or > MostWords) yield break;
        var once = Once(words, vocabulary).DistinctBy(Key).Where(r => Key(r) != Key(words)).Take(MostReadings).ToList();
        yield return [.. once.Select(r => Marked(r, vocabulary))];
        yield return [.. once.SelectMany(r => Once(r, vocabulary)).DistinctBy(Key).Where(r => Key(r) != Key(words)).Take(MostReadings).Select(r => Marked(r, vocabulary))];
    }

    private static IEnumerable<IReadOnlyList<string>> Once(IReadOnlyList<string> words, Vocabulary vocabulary)
    {
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var other in Rewrites.Of(words[i]).Where(vocabulary.Knows)) yield return [.. words.Take(i), other, .. words.Skip(i + 1)];
            if (i + 1 < words.Count)
                foreach (var pair in Near(words[i] + words[i + 1], vocabulary)) yield return [.. words.Take(i), .. pair, .. words.Skip(i + 2)];
            if (vocabulary.Knows(words[i])) continue;
            foreach (var pair in Near(words[i], vocabulary)) yield return [.. words.Take(i), .. pair, .. words.Skip(i + 1)];
            foreach (var parts in Split(words[i], vocabulary)) yield return [.. words.Take(i), .. parts, .. words.Skip(i + 1)];
        }
    }

    private static IEnumerable<string[]> Near(string joined, Vocabulary vocabulary) =>
        Words.Fold(joined) is { Length: >= Rewrites.ShortestPair and <= 16 } letters ? vocabulary.Near(letters) : [];

    /// <summary>Words written as one, such as "keocudo", cut into two to four known ones.</summary>
    private static IEnumerable<string[]> Split(string letters, Vocabulary vocabulary, int parts = 4)
    {
        if (letters.Length is < 4 or > 24) yield break;
        for (var cut = 2; cut <= letters.Length - 2; cut++)
        {
            if (!vocabulary.Knows(letters[..cut])) continue;
            if (Together(vocabulary, letters[..cut], letters[cut..])) yield return [letters[..cut], letters[cut..]];
            if (parts <= 2) continue;
            foreach (var rest in Split(letters[cut..], vocabulary, parts - 1))
                if (Together(vocabulary, letters[..cut], rest[0])) yield return [letters[..cut], .. rest];
        }
    }

    private static bool Together(Vocabulary vocabulary, string first, string second) => vocabulary.Pair(Words.Fold(first + second)) is { } pair && Words.Fold(pair[0]) == Words.Fold(first);

    /// <summary>Words without marks get those under which they stand side by side in the index.</summary>
    private static string Marked(IReadOnlyList<string> words, Vocabulary vocabulary) =>
        string.Join(' ', words.Select((word, i) => Words.HasMarks(word) ? word : Beside(words, i, vocabulary)));

    private static string Beside(IReadOnlyList<string> words, int at, Vocabulary vocabulary)
    {
        if (at + 1 < words.Count && vocabulary.Pair(Words.Fold(words[at] + words[at + 1])) is { } next && Words.Fold(next[0]) == words[at]) return next[0];
        if (at > 0 && vocabulary.Pair(Words.Fold(words[at - 1] + words[at])) is { } before && Words.Fold(before[1]) == words[at]) return before[1];
        return words[at];
    }

    private static string Key(IReadOnlyList<string> words) => TextTerms.Run(words.Select(Words.Fold));
}
