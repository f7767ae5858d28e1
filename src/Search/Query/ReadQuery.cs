using Marketplace.Search.Documents;
using Marketplace.Search.Embedded;

namespace Marketplace.Search.Query;

/// <summary>
/// Reads a query with what this node's own index knows of goods, names and codes, whichever engine answers, so that all of them are asked
/// the same. Before the index is open a query is read without it.
/// </summary>
internal sealed class ReadQuery(EmbeddedIndex index, QueryReader reader)
{
    private const int MostNames = 50;
    private const int LongestCode = 4;

    /// <summary>Two signs behind the one that every code has as a term: "P1".</summary>
    private const int ShortestCode = 3;

    private static readonly HashSet<string> _beforeCodes =
        ["ma", "so", "san", "pham", "chung", "nhan", "giay", "quyet", "dinh", "qd", "chu", "the", "tra", "cuu", "kiem", "code", "no"];

    public async ValueTask<ParsedQuery> ExecuteAsync(string? text, DateOnly today, CancellationToken cancel)
    {
        if (QueryReader.Lower(text) is not { } lower) return ParsedQuery.Empty;
        if (!index.IsOpen) return reader.Read(text);
        return await index.AskAsync(view => Read(view, lower, today), cancel);
    }

    /// <summary>The same for a view that is held already.</summary>
    public ParsedQuery Read(IndexView view, string text, DateOnly today) =>
        view.Read(
            text, today, reader.Synonyms.Current,
            () => Code(view, text) ?? Name(view, text) ?? Codes(view, text) ?? Marked(view, reader.Read(text, view.Kinds), today));

    /// <summary>A code or a number on a paper, alone or behind the words that say so.</summary>
    private static ParsedQuery? Code(IndexView view, string text)
    {
        var words = Words.Of(text);
        for (var from = 0; from < words.Count && (from == 0 || _beforeCodes.Contains(Words.Fold(words[from - 1]))); from++)
        {
            var code = TextTerms.Code(string.Join(' ', words.Skip(from)));
            if (code.Length < ShortestCode || !code.Any(char.IsAsciiDigit)) return null;
            var term = new TermMatch(MatchLevel.Literal, true, [code]);
            if (view.Having(TermField.Other.Folded(), code).Length > 0)
                return new ParsedQuery(string.Join(' ', words), false, [new QueryUnit(text, [term]) { Words = words }], QueryIntent.None) { NeedsAll = true };
        }
        return null;
    }

    /// <summary>Codes among other words: each says it all, so the products of any of them are meant.</summary>
    private static ParsedQuery? Codes(IndexView view, string text)
    {
        var words = Words.Of(text);
        var codes = new List<TermMatch>();
        for (var at = 0; at < words.Count && at < MostNames;) at += CodeAt(view, words, at, codes);
        return codes.Count == 0 ? null
            : new ParsedQuery(string.Join(' ', words), false, [new QueryUnit(text, codes) { Words = words }], QueryIntent.None) { NeedsAll = true };
    }

    private static int CodeAt(IndexView view, IReadOnlyList<string> words, int at, List<TermMatch> codes)
    {
        for (var length = Math.Min(LongestCode, words.Count - at); length > 0; length--)
        {
            var run = words.Skip(at).Take(length).ToList();
            var code = TextTerms.Code(string.Join(' ', run));
            if (code.Length < 5 || !code.Any(char.IsAsciiDigit) || !code.Any(char.IsAsciiLetter)) continue;
            if (view.Having(TermField.Other.Folded(), code).Length == 0) continue;
            codes.Add(new TermMatch(MatchLevel.Literal, true, [code]));
            return length;
        }
        return 1;
    }

    /// <summary>What is a product's own name is no price, no place and no noise, whatever stands in it.</summary>
    private ParsedQuery? Name(IndexView view, string text)
    {
        var words = Words.Of(text);
        if (words.Count is < 2 or > 16) return null;
        var folded = words.Select(Words.Fold).ToList();
        var named = view.Having(TermField.Name.Folded(), TextTerms.Look(folded));
        if (named.Length == 0) return null;
        var names = named.Take(MostNames).Select(d => Words.Of(view.Product(d)!.Name)).Where(name => Holds(name, words)).ToList();
        if (names.Count == 0) return null;
        var isWhole = names.Any(name => name.Count == words.Count);
        var asWords = reader.ReadAsWords(text, view.Kinds);
        if (isWhole) return asWords with
        {
            NeedsAll = true,
            Whole = [.. asWords.Whole.Select(w => w with { WholeName = TextTerms.Exactly(w.Folded ? folded : words) })]
        };
        var read = reader.Read(text, view.Kinds);
        return LosesFigures(read, words) ? asWords with { NeedsAll = true } : null;
    }

    /// <summary>A figure or a bound of the name was taken for a price, a star or a pack.</summary>
    private static bool LosesFigures(ParsedQuery read, IReadOnlyList<string> words) =>
        read.Intent with { Places = [], ProducerTypes = null } != QueryIntent.None
        || read.Otherwise.Count > 0 && words.Any(w => char.IsAsciiDigit(w[0]));

    private static bool Holds(IReadOnlyList<string> name, IReadOnlyList<string> words) => Enumerable.Range(0, Math.Max(0, name.Count - words.Count + 1))
        .Any(from => !words.Where((word, i) => !PhraseTable<string>.Lenient(word, name[from + i])).Any());

    /// <summary>Marks that contradict: when no hit bears those of the first unit, nothing is found, and the hits are only offered.</summary>
    private static ParsedQuery Marked(IndexView view, ParsedQuery query, DateOnly today)
    {
        if (query.Units is not [{ Place: null, Category: null } first, ..] || !IsMarked(first)) return query;
        var strict = first with { Terms = [.. first.Terms.Where(t => t.Level is not (MatchLevel.Folded or MatchLevel.JoinedFolded))] };
        var asked = query with { Units = [strict, .. query.Units.Skip(1)], Otherwise = [] };
        if (EmbeddedSearch.Total(view, asked, today) > 0 || EmbeddedSearch.Total(view, query, today) == 0) return query;
        return asked with { Contradicted = query };
    }

    /// <summary>Marks on a syllable that cannot be are a slip of the finger and contradict nothing.</summary>
    private static bool IsMarked(QueryUnit unit) => unit.Words.Any(Words.HasMarks) && unit.Words.Where(Words.HasMarks).All(Syllables.Allows);
}
