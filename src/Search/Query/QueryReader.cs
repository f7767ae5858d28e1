using Marketplace.Catalog.Producers;
using Marketplace.Search.Synonyms;

namespace Marketplace.Search.Query;

/// <summary>Reads a query once for both engines: numbers first, then phrases from left to right, the longest that is known at each place.</summary>
internal sealed class QueryReader(PlaceBook places, CategoryBook categories, ISynonyms synonyms)
{
    private const int LongestText = 200;
    private const int MostWords = 12;
    private static readonly PhraseTable<ProducerType[]> _types = Table(QueryWords.ProducerTypes);
    private static readonly PhraseTable<bool> _noise = Table(QueryWords.Noise.Select(w => (w, true)));
    private static readonly PhraseTable<bool> _noiseWithMarks = Table(QueryWords.NoiseWithMarks.Select(w => (w, true)));

    public ParsedQuery Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return ParsedQuery.Empty;
        var lower = Words.Lower(text.Length > LongestText ? text[..LongestText] : text);
        var (rest, numbers) = Numbers.Read(lower);
        var words = Words.Of(rest).Take(MostWords).ToList();
        var query = new QueryBuilder(words, synonyms.Current, numbers);
        for (var at = 0; at < words.Count;) at += Step(query, at);
        return query.Build();
    }

    private int Step(QueryBuilder query, int at)
    {
        var words = query.Words;
        var agrees = query.HasMarks ? PhraseTable<bool>.Exact : (Func<string, string, bool>)PhraseTable<bool>.Folded;
        var (noise, _) = _noise.At(words, at, PhraseTable<bool>.Lenient);
        if (noise == 0) (noise, _) = _noiseWithMarks.At(words, at, PhraseTable<bool>.Exact);
        var (typed, typedPlace) = places.TypedAt(words, at);
        if (typed > noise) return query.Inside(typed, typedPlace!);
        var (type, types) = _types.At(words, at, agrees);
        var (synonym, others) = query.Synonyms.At(words, at, query.HasMarks);
        var (place, placeMatch) = places.NameAt(words, at);
        var (category, categoryMatch) = categories.At(words, at, query.HasMarks);
        if (type > 0 && type >= Math.Max(noise, place)) return query.Made(type, types);
        if (noise > 0 && noise >= Math.Max(Math.Max(synonym, place), category)) return noise;
        if (place > 0 && place >= Math.Max(synonym, category)) return query.Place(at, place, placeMatch!);
        if (category > synonym) return query.Category(at, category, categoryMatch!);
        if (synonym > 0) return query.Phrase(at, synonym, others);
        return BeforePlace(words, at) ? 1 : query.Word(at);
    }

    /// <summary>"ở Kỳ Anh", "tai ky anh": the small word says nothing.</summary>
    private bool BeforePlace(IReadOnlyList<string> words, int at) =>
        QueryWords.BeforePlace.Contains(words[at]) && at + 1 < words.Count && (places.NameAt(words, at + 1).Length > 0 || places.TypedAt(words, at + 1).Length > 0);

    private static PhraseTable<T> Table<T>(IEnumerable<(string Word, T Meaning)> phrases)
    {
        var table = new PhraseTable<T>();
        foreach (var (word, meaning) in phrases) table.Add(word, meaning);
        return table;
    }
}
