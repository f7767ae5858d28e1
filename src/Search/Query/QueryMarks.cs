namespace Marketplace.Search.Query;

/// <summary>
/// Which words of a text a query met: what was typed, what it may also be called, and what was meant instead of it. Found by the words
/// both engines index, so that neither is asked again. A word with other marks than those typed counts only where no closer one stands.
/// </summary>
public sealed class QueryMarks
{
    private readonly List<(List<Look> Close, List<Look> Loose)> _units;

    internal QueryMarks(ParsedQuery query) =>
        _units = [.. query.Units.Select(u => u.Terms).Concat(query.Intent.Places.Select(p => p.Names)).Where(t => t.Count > 0).Select(Looks)];

    public static QueryMarks None { get; } = new(ParsedQuery.Empty);

    /// <summary>From left to right; words with only a space between them are one part.</summary>
    public IReadOnlyList<Range> In(string text)
    {
        if (_units.Count == 0) return [];
        var words = Words.Placed(text);
        string[] exact = [.. words.Select(w => w.Word)], folded = [.. exact.Select(Words.Fold)];
        var marked = new bool[words.Count];
        foreach (var (close, loose) in _units)
            if (!Mark(close, exact, folded, marked)) Mark(loose, exact, folded, marked);
        return Parts(text, words, marked);
    }

    private static (List<Look>, List<Look>) Looks(IReadOnlyList<TermMatch> terms)
    {
        var byCloseness = terms.ToLookup(t => t.Level is MatchLevel.Folded or MatchLevel.JoinedFolded);
        return ([.. byCloseness[false].Select(Look.Of)], [.. byCloseness[true].Select(Look.Of)]);
    }

    private static bool Mark(List<Look> looks, string[] exact, string[] folded, bool[] marked)
    {
        var any = false;
        foreach (var look in looks)
        {
            var found = look.Terms.Select(t => t.In(look.Folded ? folded : exact).ToList()).ToList();
            if (found.Any(places => places.Count == 0)) continue;
            any = true;
            foreach (var (from, length) in found.SelectMany(places => places)) Array.Fill(marked, true, from, length);
        }
        return any;
    }

    private static List<Range> Parts(string text, IReadOnlyList<(Range Place, string Word)> words, bool[] marked)
    {
        var parts = new List<Range>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (!marked[i]) continue;
            var place = words[i].Place;
            if (parts.Count > 0 && marked[i - 1] && text[parts[^1].End..place.Start] == " ") parts[^1] = parts[^1].Start..place.End;
            else parts.Add(place);
        }
        return parts;
    }

    private sealed record Look(bool Folded, IReadOnlyList<Term> Terms)
    {
        public static Look Of(TermMatch match) => new(match.Folded, [.. match.Terms.Select(t => new Term(t))]);
    }

    /// <summary>A term of the index, looked for in the words of one text: a run of words, or two words written as one.</summary>
    private sealed class Term(string term)
    {
        private readonly string[] _run = term.StartsWith('=') ? [] : term.Split('_');
        private readonly string _joined = term.TrimStart('=');

        public IEnumerable<(int From, int Length)> In(string[] words)
        {
            var length = _run.Length == 0 ? 2 : _run.Length;
            for (var from = 0; from + length <= words.Length; from++)
                if (_run.Length == 0 ? words[from] + words[from + 1] == _joined : words.AsSpan(from, length).SequenceEqual(_run)) yield return (from, length);
        }
    }
}
