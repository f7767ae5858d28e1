using Marketplace.Search.Query;

namespace Marketplace.Search.Synonyms;

/// <summary>The synonym table as queries use it: expansion happens when a query is read, so that a change needs no new index.</summary>
internal sealed class SynonymBook
{
    private readonly PhraseTable<IReadOnlyList<string>> _phrases = new();
    private readonly Dictionary<string, IReadOnlyList<string>> _joined = new(StringComparer.Ordinal);

    public SynonymBook(IEnumerable<SynonymRow> rows)
    {
        foreach (var row in rows)
        {
            var words = row.Phrases.Select(p => (IReadOnlyList<string>)Words.Of(p)).Where(p => p.Count > 0).ToList();
            var target = Words.Of(row.Target);
            foreach (var from in words)
            {
                var to = row.Kind == SynonymKind.OneWay ? [target] : words.Where(w => !w.SequenceEqual(from));
                foreach (var meaning in to.Where(t => t.Count > 0)) Add(from, meaning);
            }
        }
    }

    public static SynonymBook Empty { get; } = new([]);

    /// <summary>What the longest known phrase at the place may also be called; looked up with marks when the query has them.</summary>
    public (int Length, IReadOnlyList<IReadOnlyList<string>> Others) At(IReadOnlyList<string> words, int at, bool hasMarks) =>
        _phrases.At(words, at, hasMarks ? PhraseTable<IReadOnlyList<string>>.Exact : PhraseTable<IReadOnlyList<string>>.Folded);

    /// <summary>The phrase of two words that was written as one; null when none is known.</summary>
    public IReadOnlyList<string>? Split(string word) => _joined.GetValueOrDefault(word);

    private void Add(IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        _phrases.Add(string.Join(' ', from), to);
        if (from.Count != 2) return;
        _joined.TryAdd(from[0] + from[1], from);
        _joined.TryAdd(Words.Fold(from[0] + from[1]), from);
    }
}

/// <summary>equal: each word stands for the others; oneway: the words also find the target.</summary>
internal enum SynonymKind { Equal, OneWay }

/// <summary>A row of the table as files hold it.</summary>
internal sealed record SynonymRow(SynonymKind Kind, IReadOnlyList<string> Phrases, string Target);
