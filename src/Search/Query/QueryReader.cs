using Marketplace.Catalog.Producers;
using Marketplace.Search.Query.Figures;
using Marketplace.Search.Synonyms;

namespace Marketplace.Search.Query;

/// <summary>Reads a query once for both engines: numbers first, then phrases from left to right, the longest that is known at each place.</summary>
internal sealed class QueryReader(PlaceBooks places, CategoryBook categories, ISynonyms synonyms)
{
    private const int LongestText = 200;
    private const int MostWords = 16;
    private static readonly PhraseTable<ProducerType[]> _types = Table(QueryWords.ProducerTypes);
    private static readonly PhraseTable<ProductSort> _sorts = Table(QueryWords.Sorts);
    private static readonly PhraseTable<bool> _noise = Table(QueryWords.Noise.Select(w => (w, true)));
    private static readonly PhraseTable<bool> _noiseWithMarks = Table(QueryWords.NoiseWithMarks.Select(w => (w, true)));
    private static readonly PhraseTable<bool> _noiseFolded = Table(QueryWords.NoiseFolded.Select(w => (w, true)));

    public ISynonyms Synonyms => synonyms;

    /// <param name="kinds">Goods of the index, which are never noise.</param>
    public ParsedQuery Read(string? text, KindTable? kinds = null)
    {
        if (Lower(text) is not { } lower) return ParsedQuery.Empty;
        kinds ??= KindTable.None;
        var (rest, numbers) = Numbers.Read(lower, kinds.HasPair);
        var query = Build(rest, numbers, kinds, asWords: false, out var hasLeftOut);
        if (query.Units.Count + query.Intent.Places.Count == 0 && query is { Sort: null, Intent: var intent } && intent == QueryIntent.None
            && Words.Of(lower).Count == 0)
            return query with { SaysNothing = true, Units = [new QueryUnit("", [])], NeedsAll = true };
        var others = query.Otherwise.ToList();
        if (hasLeftOut || rest != lower) others.Add(Build(lower, QueryIntent.None, kinds, asWords: true, out _) with { NeedsAll = true });
        if (rest != lower && Numbers.Read(lower, kinds.HasPair, FigureReading.Packs) is var (named, _))
            others.Add(Build(named, QueryIntent.None, kinds, asWords: false, out _) with { NeedsAll = true });
        if (Numbers.Read(lower, kinds.HasPair, FigureReading.Loose) is var (loose, priced)
            && loose != rest) others.Add(Build(loose, priced, kinds, asWords: false, out _));
        if (query.Units is [{ Text: "bánh" or "banh" or "kẹo" or "keo" }, { IsKind: true, Words.Count: > 1 },
            ..]) others.Add(Build(rest.TrimStart()[query.Units[0].Text.Length..], numbers, kinds, asWords: false, out _));
        return query with { Otherwise = others };
    }

    /// <summary>Every word as a word: for names that hold figures, noise or places.</summary>
    public ParsedQuery ReadAsWords(string text, KindTable kinds) =>
        Lower(text) is { } lower ? Build(lower, QueryIntent.None, kinds, asWords: true, out _) : ParsedQuery.Empty;

    public static string? Lower(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var lower = Words.Lower(text.Length > LongestText ? text[..LongestText] : text);
        return string.IsNullOrWhiteSpace(lower) ? null : lower;
    }

    private ParsedQuery Build(string lower, QueryIntent numbers, KindTable kinds, bool asWords, out bool hasLeftOut)
    {
        var words = Words.Of(lower).Take(MostWords).ToList();
        var query = new QueryBuilder(words, synonyms.Current, places.Current, numbers);
        for (var at = 0; at < words.Count;) at += asWords ? Plain(query, at, kinds) : Step(query, at, kinds);
        hasLeftOut = query.HasLeftOut;
        return query.Build();
    }

    private static int Plain(QueryBuilder query, int at, KindTable kinds)
    {
        var (synonym, others) = query.Synonyms.At(query.Words, at, query.HasMarks);
        return synonym > 0 ? query.Phrase(at, synonym, others, kinds.HasWord(query.Words[at])) : query.Word(at, kinds.HasWord(query.Words[at]));
    }

    private int Step(QueryBuilder query, int at, KindTable kinds)
    {
        var words = query.Words;
        var agrees = query.HasMarks ? PhraseTable<bool>.Exact : (Func<string, string, bool>)PhraseTable<bool>.Folded;
        var (sorted, sorts) = _sorts.At(words, at, PhraseTable<ProductSort>.Lenient);
        var noise = Noise(words, at, query.HasMarks, kinds);
        var (typed, typedPlace) = query.Places.TypedAt(words, at);
        if (typed > noise) return query.Inside(typed, typedPlace!) + Former(words, at + typed);
        var (type, types) = _types.At(words, at, agrees);
        var (synonym, others) = query.Synonyms.At(words, at, query.HasMarks);
        var (place, placeMatch) = query.Places.NameAt(words, at);
        if (RunsIntoProvince(words, at, place)) place = 0;
        var (category, categoryMatch) = categories.At(words, at);
        var (kind, written) = Kind(query, at, kinds);
        var word = CommonWords.WordAt(words, at);
        var elsewhere = CommonWords.PlaceAt(words, at);
        if (RunsIntoProvince(words, at, elsewhere)) elsewhere = 0;
        var goods = Math.Max(Math.Max(synonym, kind), word);
        if (sorted > 0 && sorted >= Math.Max(noise, goods)) return query.Ordered(sorted, sorts[0]);
        if (type > 0 && type >= Math.Max(noise, place)) return query.Made(type, types);
        if (noise > 0 && noise >= Math.Max(Math.Max(goods, place), Math.Max(category, elsewhere))) return query.Skip(noise);
        if (place > 0 && place >= Math.Max(goods, Math.Max(category, elsewhere))) return query.Place(at, place, placeMatch!)
            + Former(words, at + place);
        if (category > Math.Max(synonym, kind) && category >= Math.Max(word, elsewhere)) return query.Category(at, category, categoryMatch!);
        if (elsewhere > goods) return query.Elsewhere(at, elsewhere);
        if (kind > synonym && kind >= word) return query.Kind(at, kind, written);
        if (word > synonym) return query.Phrase(at, word, [], isKind: false);
        if (synonym > 0) return query.Phrase(at, synonym, others, isKind: true);
        if (BeforePlace(query, at) || IsOptional(words, at, kinds)) return query.Skip(1);
        // A unit that the province does not have is met by its name alone.
        if (query.Places.TypeAt(words, at) is > 0 and var unknown && at + unknown + 2 <= words.Count) return unknown + query.Elsewhere(at + unknown, 2);
        return query.Word(at, kinds.HasWord(words[at]));
    }

    /// <summary>A kind of goods ends where a phrase begins that reaches beyond it: "vòng | trầm hương".</summary>
    private static (int Length, IReadOnlyList<IReadOnlyList<string>> Written) Kind(QueryBuilder query, int at, KindTable kinds)
    {
        var run = kinds.RunAt(query.Words, at);
        for (var inner = at + 1; inner < at + run.Length; inner++)
            if (inner + query.Synonyms.At(query.Words, inner, query.HasMarks).Length > at + run.Length) run = kinds.RunAt([.. query.Words.Take(inner)], at);
        return run;
    }

    private static int Noise(IReadOnlyList<string> words, int at, bool hasMarks, KindTable kinds)
    {
        var noise = Math.Max(_noise.At(words, at, PhraseTable<bool>.Lenient).Length, _noiseWithMarks.At(words, at, PhraseTable<bool>.Exact).Length);
        // Alone it is asked for: "cua" is a crab before it is "của".
        if (noise > 0 || words.Count == 1 || hasMarks && Words.HasMarks(words[at])) return noise;
        var (length, _) = _noiseFolded.At(words, at, PhraseTable<bool>.Exact);
        return length > 0 && !kinds.HasWord(words[at]) ? length : 0;
    }

    /// <summary>A pack or a classifier before a noun says nothing of what is wanted, a pack at the end neither.</summary>
    private static bool IsOptional(IReadOnlyList<string> words, int at, KindTable kinds)
    {
        if (IsOtherGoods(words, at, kinds)) return false;
        var isPack = Has(PackWords.Packs, words[at]) || PackWords.Marked.Contains(words[at])
            || PackWords.Measures.Contains(words[at]) && words[at].Length > 1;
        var hasNext = at + 1 < words.Count;
        if (!hasNext) return at > 0 && isPack;
        if (!isPack && !Has(PackWords.Classifiers, words[at])) return false;
        return !kinds.HasPair(words[at], words[at + 1]) && Noise(words, at + 1, words.Any(Words.HasMarks), kinds) == 0;
    }

    /// <summary>Without its marks it is goods or a name as well ("gio", "tam loan"), unless goods follow it ("cu nghe").</summary>
    private static bool IsOtherGoods(IReadOnlyList<string> words, int at, KindTable kinds) =>
        !Words.HasMarks(words[at]) && !(at + 1 < words.Count && kinds.HasWord(words[at + 1]))
            && kinds.Written(words[at]).Any(w => !PackWords.Packs.Contains(w) && !PackWords.Classifiers.Contains(w));

    /// <summary>"Thắm Thanh | Hà Tĩnh": a place does not take the first word of the province's name.</summary>
    private static bool RunsIntoProvince(IReadOnlyList<string> words, int at, int length)
    {
        var last = at + length - 1;
        return length > 1 && last + 1 < words.Count && Long(last) && !Long(last + 2);

        bool Long(int from) => from < words.Count && _noise.At(words, from, PhraseTable<bool>.Lenient).Length > 1;
    }

    /// <summary>"Huyện Hương Sơn (cũ)" is how lists name it.</summary>
    private static int Former(IReadOnlyList<string> words, int at) =>
        at < words.Count && (words[at] == "cũ" || at + 1 == words.Count && words[at] is "cu" or "mới" or "moi") ? 1 : 0;

    private static bool Has(IReadOnlyList<string> list, string word) => list.Any(w => PhraseTable<string>.Lenient(word, w));

    /// <summary>"ở Kỳ Anh", "tai ky anh": the small word says nothing.</summary>
    private static bool BeforePlace(QueryBuilder query, int at) =>
        QueryWords.BeforePlace.Contains(query.Words[at]) && at + 1 < query.Words.Count
            && (query.Places.NameAt(query.Words, at + 1).Length > 0 || query.Places.TypedAt(query.Words, at + 1).Length > 0);

    private static PhraseTable<T> Table<T>(IEnumerable<(string Word, T Meaning)> phrases)
    {
        var table = new PhraseTable<T>();
        foreach (var (word, meaning) in phrases) table.Add(word, meaning);
        return table;
    }
}
