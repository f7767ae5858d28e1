using Lucene.Net.Index;
using Marketplace.Search.Documents;
using Marketplace.Search.Query;

namespace Marketplace.Search.Embedded;

/// <summary>The words of an index: which syllables there are, and which pairs of them, for reading misspelt queries.</summary>
internal sealed class Vocabulary
{
    private const int LongestSyllable = 12;
    private const int LongestJoined = 48;
    private readonly HashSet<string> _syllables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string[] Words, int Count)> _pairs = new(StringComparer.Ordinal);

    public Vocabulary(IndexReader reader)
    {
        foreach (var field in new[] { TermField.Name, TermField.Other, TermField.Producer })
            foreach (var (term, count) in Terms(reader, field.Exact()))
            {
                if (term[0] is '^' or '=' or '$' or '#') continue;
                if (!term.Contains('_', StringComparison.Ordinal)) _syllables.Add(term);
                else if (term.Split('_') is { Length: 2 } words) AddPair(words, count);
            }
        _folded.UnionWith(_syllables.Select(Words.Fold));
    }

    /// <summary>With marks just so, without as some word loses its marks.</summary>
    public bool Knows(string word) => _syllables.Contains(word) || _folded.Contains(word);

    /// <summary>Two words as they are usually written, from their letters without marks and space.</summary>
    public string[]? Pair(string joined) => _pairs.TryGetValue(joined, out var known) ? known.Words : null;

    /// <summary>Letters without marks and spaces as known syllables, each beside one that it stands beside in the index too: the fewest; null when
    /// there is no such way.</summary>
    public IReadOnlyList<string>? Cut(string letters)
    {
        if (letters.Length is < 4 or > LongestJoined) return null;
        var best = new Cutting?[letters.Length + 1];
        best[0] = new Cutting(0, null, "", true);
        for (var end = 2; end <= letters.Length; end++)
            for (var start = Math.Max(0, end - LongestSyllable); start < end; start++)
                if (best[start] is { } before && _folded.Contains(letters[start..end])) best[end] = Better(best[end], Longer(before, letters[start..end]));
        return best[^1] is { IsWhole: true, Before: not null } whole && whole.Count > 1 ? whole.Syllables() : null;
    }

    /// <summary>One letter added, left out, changed, or swapped with its neighbour.</summary>
    internal static bool IsOneApart(string a, string b)
    {
        if (a.Length < b.Length) (a, b) = (b, a);
        if (a.Length - b.Length > 1) return false;
        var start = 0;
        while (start < b.Length && a[start] == b[start]) start++;
        var end = 0;
        while (end < b.Length - start && a[^(end + 1)] == b[^(end + 1)]) end++;
        var (more, fewer) = (a.Length - start - end, b.Length - start - end);
        if (more <= 1 && fewer <= 1) return more + fewer > 0;
        return more == 2 && fewer == 2 && a[start] == b[start + 1] && a[start + 1] == b[start];
    }

    private Cutting? Longer(Cutting before, string syllable)
    {
        var isBeside = before.Before is not null && _pairs.ContainsKey(before.Syllable + syllable);
        // Two in a row that stand beside nothing they know would be a guess, and so would a letter alone.
        if (before.Before is not null && !isBeside && !before.IsWhole || syllable.Length == 1 && !isBeside) return null;
        return new Cutting(before.Count + 1, before, syllable, isBeside) { Breaks = before.Breaks + (before.Before is null || isBeside ? 0 : 1) };
    }

    private static Cutting? Better(Cutting? one, Cutting? other)
    {
        if (one is null || other is null) return one ?? other;
        if (one.IsWhole != other.IsWhole) return one.IsWhole ? one : other;
        return (one.Breaks, one.Count).CompareTo((other.Breaks, other.Count)) <= 0 ? one : other;
    }

    private void AddPair(string[] words, int count)
    {
        var key = Words.Fold(words[0] + words[1]);
        if (!_pairs.TryGetValue(key, out var known) || known.Count < count || known.Count == count
            && string.CompareOrdinal(known.Words[0] + known.Words[1], words[0] + words[1]) > 0)
            _pairs[key] = (words, count);
    }

    private static IEnumerable<(string Term, int Count)> Terms(IndexReader reader, string field)
    {
        if (MultiFields.GetTerms(reader, field)?.GetEnumerator() is not { } terms) yield break;
        while (terms.MoveNext()) yield return (terms.Term.Utf8ToString(), terms.DocFreq);
    }

    /// <param name="IsWhole">The last syllable stands beside the one before it in the index.</param>
    private sealed record Cutting(int Count, Cutting? Before, string Syllable, bool IsWhole)
    {
        public int Breaks { get; init; }

        public IReadOnlyList<string> Syllables()
        {
            var syllables = new List<string>();
            for (var at = this; at.Before is not null; at = at.Before) syllables.Insert(0, at.Syllable);
            return syllables;
        }
    }
}
