namespace Marketplace.Search.Query;

/// <summary>Phrases and what they mean, looked up at a place in a query: longest first, with marks or, where the query has none, without.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<(IReadOnlyList<string> Words, T Meaning)>> _byFolded = new(StringComparer.Ordinal);
    private int _longest;

    public void Add(string phrase, T meaning)
    {
        var words = Words.Of(phrase);
        if (words.Count == 0) return;
        var key = TextTerms.Run(words.Select(Words.Fold));
        if (!_byFolded.TryGetValue(key, out var same)) _byFolded[key] = same = [];
        same.Add((words, meaning));
        _longest = Math.Max(_longest, words.Count);
    }

    /// <summary>Meanings of the longest phrase that starts at the place; length 0 when there is none.</summary>
    /// <param name="agrees">Whether a word of the query may stand for a word of the phrase.</param>
    public (int Length, IReadOnlyList<T> Meanings) At(IReadOnlyList<string> words, int at, Func<string, string, bool> agrees)
    {
        for (var length = Math.Min(_longest, words.Count - at); length > 0; length--)
        {
            if (!_byFolded.TryGetValue(TextTerms.Run(words.Skip(at).Take(length).Select(Words.Fold)), out var same)) continue;
            var meant = same.Where(p => !p.Words.Where((word, i) => !agrees(words[at + i], word)).Any()).Select(p => p.Meaning).ToList();
            if (meant.Count > 0) return (length, meant);
        }
        return (0, []);
    }

    /// <summary>With marks both must be the same word.</summary>
    public static bool Exact(string asked, string word) => asked == word;

    /// <summary>Without marks a word stands for every word that loses its marks to it.</summary>
    public static bool Folded(string asked, string word) => asked == Words.Fold(word);

    /// <summary>Marks that were typed must be right; missing ones are forgiven.</summary>
    public static bool Lenient(string asked, string word) => asked == word || asked == Words.Fold(word);
}
