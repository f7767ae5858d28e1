using Lucene.Net.Index;
using Marketplace.Search.Query;

namespace Marketplace.Search.Embedded;

/// <summary>The words of an index: which syllables there are, and which pairs of them, for reading misspelt queries.</summary>
internal sealed class Vocabulary
{
    private readonly HashSet<string> _syllables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string[] Words, int Count)> _pairs = new(StringComparer.Ordinal);
    private readonly ILookup<int, string> _byLength;

    public Vocabulary(IndexReader reader)
    {
        foreach (var (producer, other) in new[] { (false, false), (false, true), (true, false) })
            foreach (var (term, count) in Terms(reader, LuceneDocuments.Field(producer, other, folded: false)))
            {
                if (term[0] is '^' or '=') continue;
                if (!term.Contains('_', StringComparison.Ordinal)) _syllables.Add(Words.Fold(term));
                else if (term.Split('_') is { Length: 2 } words) AddPair(words, count);
            }
        _byLength = _pairs.Keys.ToLookup(p => p.Length);
    }

    public bool Knows(string word) => _syllables.Contains(Words.Fold(word));

    /// <summary>Two words as they are usually written, from their letters without marks and space.</summary>
    public string[]? Pair(string joined) => _pairs.TryGetValue(joined, out var known) ? known.Words : null;

    /// <summary>Known pairs that differ by one letter: added, left out, changed, or swapped with its neighbour.</summary>
    public IEnumerable<string[]> Near(string joined) => Enumerable.Range(joined.Length - 1, 3)
        .SelectMany(length => _byLength[length]).Where(pair => pair != joined && OneApart(pair, joined)).Select(pair => _pairs[pair].Words);

    internal static bool OneApart(string a, string b)
    {
        if (a.Length < b.Length) (a, b) = (b, a);
        var start = 0;
        while (start < b.Length && a[start] == b[start]) start++;
        var end = 0;
        while (end < b.Length - start && a[^(end + 1)] == b[^(end + 1)]) end++;
        var (more, fewer) = (a.Length - start - end, b.Length - start - end);
        return more <= 1 && fewer <= 1 || more == 2 && fewer == 2 && a[start] == b[start + 1] && a[start + 1] == b[start];
    }

    private void AddPair(string[] words, int count)
    {
        var key = Words.Fold(words[0] + words[1]);
        if (!_pairs.TryGetValue(key, out var known) || known.Count < count || known.Count == count && string.CompareOrdinal(known.Words[0] + known.Words[1], words[0] + words[1]) > 0)
            _pairs[key] = (words, count);
    }

    private static IEnumerable<(string Term, int Count)> Terms(IndexReader reader, string field)
    {
        if (MultiFields.GetTerms(reader, field)?.GetEnumerator() is not { } terms) yield break;
        while (terms.MoveNext()) yield return (terms.Term.Utf8ToString(), terms.DocFreq);
    }
}
