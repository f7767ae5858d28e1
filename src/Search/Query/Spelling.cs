using Marketplace.Search.Embedded;
using Marketplace.Search.Query.Figures;

namespace Marketplace.Search.Query;

/// <summary>
/// Other readings of a query that finds nothing, the surest first: keys that no keyboard turned into letters, words written as one, then one
/// misspelt syllable. What is spelled right is never changed, and only kinds of goods are guessed at. Which of them find something is for the engine to say.
/// </summary>
internal sealed class Spelling(Vocabulary vocabulary, KindTable kinds)
{
    private const int MostWords = 8;
    private const int ShortestAlone = 4;
    private const int ShortestJoined = 5;

    /// <param name="words">As they were understood, with the units that they make.</param>
    /// <returns>Groups of readings, one after the other; within a group all are equally likely.</returns>
    public IEnumerable<IReadOnlyList<Guess>> Readings(IReadOnlyList<string> words, IReadOnlyList<QueryUnit> units)
    {
        if (words.Count is 0 or > MostWords) yield break;
        if (RawKeys.Decode(words, IsKnown) is { } decoded) yield return [new Guess(Marked(decoded), true)];
        if (Apart(words) is { } apart) yield return [new Guess(Marked(apart), true)];
        var whole = units.Where(u => u.Words.Count > 1 || u.Place is not null || u.Category is not null || u.Others.Count > 0).SelectMany(u => u.Words)
            .ToHashSet(StringComparer.Ordinal);
        var guesses = Rewritten(words, whole).DistinctBy(g => Key(g.Words)).Where(g => Key(g.Words) != Key(words)).ToList();
        yield return [.. guesses.Where(g => g.IsSure).Select(g => new Guess(Marked(g.Words), true))];
        yield return [.. guesses.Where(g => !g.IsSure).Select(g => new Guess(Marked(g.Words), false))];
    }

    /// <summary>Spelled right: a syllable of the index or of the language, with its marks where it bears any.</summary>
    private bool IsKnown(string word) => vocabulary.Knows(word) || CommonWords.Knows(word);

    private IEnumerable<(IReadOnlyList<string> Words, bool IsSure)> Rewritten(IReadOnlyList<string> words, HashSet<string> whole)
    {
        var hasMarks = words.Any(Words.HasMarks);
        for (var i = 0; i < words.Count; i++)
        {
            if (whole.Contains(words[i])) continue;
            var known = IsKnown(words[i]);
            if (known && hasMarks) continue;
            foreach (var (first, second) in new[] { (i, i + 1), (i - 1, i) })
                if (first >= 0 && second < words.Count)
                    foreach (var (pair, isSound) in Pairs(words[first], words[second], changesFirst: i == first))
                        yield return ([.. words.Take(first), .. pair, .. words.Skip(second + 1)], !known || isSound);
            if (known) continue;
            foreach (var other in Alone(words[i])) yield return ([.. words.Take(i), .. other, .. words.Skip(i + 1)], true);
        }
    }

    /// <summary>Kinds of two syllables of which one is as typed and the other sounds like, or is one letter away from, the other.</summary>
    private IEnumerable<(string[] Pair, bool IsSound)> Pairs(string first, string second, bool changesFirst)
    {
        var (changed, kept) = changesFirst ? (first, second) : (second, first);
        var sounds = Rewrites.Of(Words.Fold(changed)).ToHashSet(StringComparer.Ordinal);
        var joined = Words.Fold(first + second);
        foreach (var (letters, pair) in kinds.Pairs)
        {
            var (target, same) = changesFirst ? (pair[0], pair[1]) : (pair[1], pair[0]);
            if (!PhraseTable<string>.Lenient(kept, same)) continue;
            var isSound = sounds.Contains(Words.Fold(target));
            if (isSound || joined.Length >= Rewrites.ShortestPair && Vocabulary.IsOneApart(letters, joined)) yield return (pair, isSound);
        }
    }

    private IEnumerable<string[]> Alone(string word)
    {
        if (word.Length < ShortestAlone) yield break;
        foreach (var other in Rewrites.Of(word).Where(kinds.HasWord)) yield return [other];
        if (word.Length < Rewrites.ShortestPair) yield break;
        foreach (var (letters, pair) in kinds.Pairs)
            if (Vocabulary.IsOneApart(letters, Words.Fold(word))) yield return pair;
    }

    /// <summary>Words written as one, such as "keocudo", cut into known ones; null when there is none.</summary>
    private IReadOnlyList<string>? Apart(IReadOnlyList<string> words)
    {
        var parts = words.Select(w => w.Length < ShortestJoined || vocabulary.Knows(w) ? [w] : CutApart(w) ?? [w]).ToList();
        return parts.TrueForAll(p => p.Count == 1) ? null : [.. parts.SelectMany(p => p)];
    }

    /// <summary>Figures between them are read as their words: "muc1nang".</summary>
    private IReadOnlyList<string>? CutApart(string word)
    {
        var folded = Words.Fold(word);
        return vocabulary.Cut(folded) ?? (folded.Any(char.IsAsciiDigit)
            ? vocabulary.Cut(string.Concat(folded.Select(c => char.IsAsciiDigit(c) ? Numerals.Other(c.ToString(), hasMarks: false) : c.ToString()))) : null);
    }

    /// <summary>Words without marks get those under which they stand side by side in the index.</summary>
    private string Marked(IReadOnlyList<string> words) => string.Join(' ', words.Select((word, i) => Words.HasMarks(word) ? word : Beside(words, i)));

    private string Beside(IReadOnlyList<string> words, int at)
    {
        if (at + 1 < words.Count && vocabulary.Pair(Words.Fold(words[at] + words[at + 1])) is { } next && Words.Fold(next[0]) == words[at]) return next[0];
        if (at > 0 && vocabulary.Pair(Words.Fold(words[at - 1] + words[at])) is { } before && Words.Fold(before[1]) == words[at]) return before[1];
        return words[at];
    }

    private static string Key(IReadOnlyList<string> words) => TextTerms.Run(words.Select(Words.Fold));
}

/// <param name="IsSure">May be searched at once when it is the only one; else it is only offered.</param>
internal sealed record Guess(string Text, bool IsSure);
