using Marketplace.Search.Query.Figures;
namespace Marketplace.Search.Query;

/// <summary>The kinds of goods that an index holds, as a dictionary for reading queries.</summary>
internal sealed class KindTable
{
    private const int LongestRun = 5;
    private readonly PhraseTable<IReadOnlyList<string>> _runs = new();
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _byFolded;
    private readonly Dictionary<string, string[]> _pairs = new(StringComparer.Ordinal);
    private readonly List<(string Kind, string[] Words)> _kinds = [];

    /// <param name="kinds">As <see cref="ProductKind"/> tells them, each once.</param>
    public KindTable(IEnumerable<string> kinds)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var words in kinds.Order(StringComparer.Ordinal).Select(k => k.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            _words.UnionWith(words);
            _kinds.Add((string.Join(' ', words), words));
            for (var from = 0; from < words.Length; from++)
                for (var length = 2; length <= LongestRun && from + length <= words.Length; length++) AddRun(words[from..(from + length)], seen);
        }
        _byFolded = _words.ToLookup(Words.Fold, StringComparer.Ordinal);
    }

    public static KindTable None { get; } = new([]);

    /// <summary>Two words that stand side by side in a kind, by their letters without marks and space.</summary>
    public IReadOnlyDictionary<string, string[]> Pairs => _pairs;

    /// <summary>Marks that were typed must be right.</summary>
    public bool HasWord(string word) => _words.Contains(word) || _byFolded.Contains(word);

    /// <summary>Words of kinds that lose their marks to what was typed.</summary>
    public IEnumerable<string> Written(string folded) => _byFolded[folded];

    public bool HasPair(string first, string second) => RunAt([first, second], 0).Length == 2;

    /// <summary>The longest run of two words or more of a kind that starts at the place, as kinds write it. A figure is its word.</summary>
    public (int Length, IReadOnlyList<IReadOnlyList<string>> Written) RunAt(IReadOnlyList<string> words, int at) => _runs.At(words, at, Lenient);

    /// <summary>Kinds that begin with one of the phrases; marks that were typed must be right.</summary>
    public IReadOnlySet<string> Beginning(IReadOnlyList<IReadOnlyList<string>> phrases) => _kinds
        .Where(k => phrases.Any(p => p.Count > 0 && p.Count <= k.Words.Length && !p.Where((word, i) => !Lenient(word, k.Words[i])).Any()))
        .Select(k => k.Kind).ToHashSet(StringComparer.Ordinal);

    private static bool Lenient(string asked, string word) =>
        PhraseTable<string>.Lenient(asked, word) || Numerals.Other(asked, hasMarks: true) is { } other && PhraseTable<string>.Lenient(other, word);

    private void AddRun(string[] run, HashSet<string> seen)
    {
        if (!seen.Add(TextTerms.Run(run))) return;
        _runs.Add(string.Join(' ', run), run);
        // "1 nắng" is looked up under "một nắng" too.
        if (run.Any(w => Numerals.Other(w, hasMarks: true) is not null)) _runs.Add(string.Join(' ',
            run.Select(w => Numerals.Other(w, hasMarks: true) ?? w)), run);
        if (run.Length == 2) _pairs.TryAdd(Words.Fold(run[0] + run[1]), run);
    }
}
