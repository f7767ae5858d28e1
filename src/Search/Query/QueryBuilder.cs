using Marketplace.Catalog.Producers;
using Marketplace.Search.Synonyms;

namespace Marketplace.Search.Query;

/// <summary>Collects what a query's words mean and makes units of them, each with every way to meet it.</summary>
internal sealed class QueryBuilder(IReadOnlyList<string> words, SynonymBook synonyms, QueryIntent numbers)
{
    private const int MostWholes = 12;
    private readonly List<QueryUnit> _units = [];
    private readonly List<IReadOnlyList<IReadOnlyList<string>>> _options = [];
    private readonly List<(QueryUnit Unit, PlaceMatch Place)> _places = [];
    private readonly List<PlaceFilter> _inside = [];
    private readonly List<string> _types = [];

    public IReadOnlyList<string> Words => words;

    public SynonymBook Synonyms => synonyms;

    public bool HasMarks { get; } = words.Any(Query.Words.HasMarks);

    /// <summary>A place with its type word narrows.</summary>
    public int Inside(int length, PlaceMatch place)
    {
        _inside.Add(new PlaceFilter(place with { Around = [] }, []));
        return length;
    }

    public int Made(int length, IReadOnlyList<ProducerType[]> types)
    {
        _types.AddRange(types.SelectMany(t => t).Select(t => t.Code()).Except(_types));
        return length;
    }

    public int Place(int at, int length, PlaceMatch place)
    {
        _places.Add((Unit(at, length, []) with { Place = place }, place));
        return length;
    }

    public int Category(int at, int length, CategoryMatch category)
    {
        _units.Add(Unit(at, length, []) with { Category = category });
        _options.Add([[.. words.Skip(at).Take(length)]]);
        return length;
    }

    public int Phrase(int at, int length, IReadOnlyList<IReadOnlyList<string>> others)
    {
        _units.Add(Unit(at, length, others));
        _options.Add([[.. words.Skip(at).Take(length)], .. others]);
        return length;
    }

    public int Word(int at)
    {
        var split = synonyms.Split(words[at]);
        _units.Add(Unit(at, 1, split is null ? [] : synonyms.At(split, 0, hasMarks: true).Others));
        _options.Add([[words[at]]]);
        return 1;
    }

    /// <summary>Without anything else said, a place narrows too: "đặc sản kỳ anh" is every unit of that name.</summary>
    public ParsedQuery Build()
    {
        var bare = _units.Count == 0 && _places.Count > 0;
        if (bare) _inside.Add(new PlaceFilter(Union(_places), [.. _places.SelectMany(p => p.Unit.Terms).Where(t => t.Level is MatchLevel.Literal or MatchLevel.Folded)]));
        else _units.AddRange(_places.Select(p => p.Unit));
        var intent = _inside.Count + _types.Count == 0 ? numbers : numbers with { Places = _inside, ProducerTypes = _types.Count == 0 ? null : _types };
        var text = string.Join(' ', words);
        var names = bare ? new ParsedQuery(text, HasMarks, [.. _places.Select(p => p.Unit with { Place = null })], intent with { Places = [.. _inside.SkipLast(1)] }) : null;
        return new ParsedQuery(text, HasMarks, _units, intent) { AsNames = names, Whole = Whole() };
    }

    private QueryUnit Unit(int at, int length, IReadOnlyList<IReadOnlyList<string>> others)
    {
        var own = words.Skip(at).Take(length).ToList();
        var terms = new List<TermMatch>();
        Literal(terms, own);
        foreach (var other in others.DistinctBy(TextTerms.Run))
            terms.Add(new TermMatch(Holds(other, own) ? MatchLevel.Literal : MatchLevel.Synonym, false, TextTerms.Look(other)));
        if (length == 1 && own[0].Length >= 4) Joined(terms, "=" + own[0]);
        if (length == 1 && at > 0) Joined(terms, words[at - 1] + own[0]);
        if (length == 1 && at + 1 < words.Count) Joined(terms, own[0] + words[at + 1]);
        for (var i = 0; i + 1 < length; i++) Joined(terms, TextTerms.Run([.. own.Take(i), own[i] + own[i + 1], .. own.Skip(i + 2)]));
        return new QueryUnit(string.Join(' ', own), terms);
    }

    /// <summary>With synonyms in their places too: "dau phong rang" is looked up as "lạc rang".</summary>
    private List<TermMatch> Whole()
    {
        if (_options.Count < 2) return [];
        IEnumerable<(IReadOnlyList<string> Words, bool IsLiteral)> wholes = [([], true)];
        foreach (var options in _options)
            wholes = [.. wholes.SelectMany(w => options.Select((o, i) => (Words: (IReadOnlyList<string>)[.. w.Words, .. o], IsLiteral: w.IsLiteral && i == 0))).Take(MostWholes)];
        var terms = new List<TermMatch>();
        foreach (var (whole, isLiteral) in wholes)
            if (isLiteral) Literal(terms, [.. whole]);
            else terms.Add(new TermMatch(MatchLevel.Synonym, !whole.Any(Query.Words.HasMarks), TextTerms.Look(whole)));
        return terms;
    }

    private void Joined(List<TermMatch> terms, string term)
    {
        if (HasMarks) terms.Add(new TermMatch(MatchLevel.Joined, false, [term]));
        terms.Add(new TermMatch(MatchLevel.JoinedFolded, true, [Query.Words.Fold(term)]));
    }

    private void Literal(List<TermMatch> terms, List<string> own)
    {
        if (HasMarks) terms.Add(new TermMatch(MatchLevel.Literal, false, TextTerms.Look(own)));
        terms.Add(new TermMatch(HasMarks ? MatchLevel.Folded : MatchLevel.Literal, true, TextTerms.Look([.. own.Select(Query.Words.Fold)])));
    }

    /// <summary>"kẹo cu đơ" holds "cu đơ": where it stands, the words asked for stand, so it is no weaker a hit.</summary>
    private static bool Holds(IReadOnlyList<string> other, List<string> own) =>
        Enumerable.Range(0, Math.Max(0, other.Count - own.Count + 1)).Any(i => own.SequenceEqual(other.Skip(i).Take(own.Count)) || own.SequenceEqual(other.Skip(i).Take(own.Count).Select(Query.Words.Fold)));

    private static PlaceMatch Union(List<(QueryUnit Unit, PlaceMatch Place)> places) => new(
        [.. places.SelectMany(p => p.Place.Areas).Distinct()], [.. places.SelectMany(p => p.Place.Communes).Distinct()],
        [.. places.SelectMany(p => p.Place.OldCommunes).Distinct()], [.. places.SelectMany(p => p.Place.Around).Distinct()]);
}
