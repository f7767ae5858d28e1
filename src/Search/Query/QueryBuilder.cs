using Marketplace.Catalog.Producers;
using Marketplace.Search.Query.Figures;
using Marketplace.Search.Synonyms;

namespace Marketplace.Search.Query;

/// <summary>Collects what a query's words mean and makes units of them, each with every way to meet it.</summary>
internal sealed class QueryBuilder(IReadOnlyList<string> words, SynonymBook synonyms, PlaceBook places, QueryIntent numbers)
{
    private const int MostWholes = 12;
    private readonly List<QueryUnit> _units = [];
    private readonly List<IReadOnlyList<IReadOnlyList<string>>> _options = [];
    private readonly List<(QueryUnit Unit, PlaceMatch Place)> _places = [];
    private readonly List<PlaceFilter> _inside = [];
    private readonly List<string> _types = [];
    private bool _needsAll;
    private ProductSort? _sort;

    public IReadOnlyList<string> Words => words;

    public SynonymBook Synonyms => synonyms;

    public PlaceBook Places => places;

    public bool HasMarks { get; } = words.Any(Query.Words.HasMarks);

    /// <summary>Words that were left out, or that became a filter.</summary>
    public bool HasLeftOut { get; private set; }

    /// <summary>A place with its type word narrows.</summary>
    public int Inside(int length, PlaceMatch place)
    {
        HasLeftOut = true;
        _inside.Add(new PlaceFilter(place, []));
        return length;
    }

    public int Made(int length, IReadOnlyList<ProducerType[]> types)
    {
        HasLeftOut = true;
        _types.AddRange(types.SelectMany(t => t).Select(t => t.Code()).Except(_types));
        return length;
    }

    public int Ordered(int length, ProductSort sort)
    {
        HasLeftOut = true;
        _sort ??= sort;
        return length;
    }

    public int Skip(int length)
    {
        HasLeftOut = true;
        return length;
    }

    public int Place(int at, int length, PlaceMatch place)
    {
        _places.Add((Unit(at, length, []) with { Place = place }, place));
        return length;
    }

    public int Category(int at, int length, CategoryMatch category)
    {
        HasLeftOut = true;
        _units.Add(Unit(at, length, []) with { Category = category });
        _options.Add([[.. words.Skip(at).Take(length)]]);
        return length;
    }

    public int Phrase(int at, int length, IReadOnlyList<IReadOnlyList<string>> others, bool isKind)
    {
        _units.Add(Unit(at, length, others) with { IsKind = isKind });
        _options.Add([[.. words.Skip(at).Take(length)], .. others]);
        return length;
    }

    /// <summary>Words that are one word of the language: they stand side by side or not at all.</summary>
    public int Elsewhere(int at, int length)
    {
        _needsAll = true;
        return Phrase(at, length, [], isKind: false);
    }

    /// <summary>A kind of goods: its words meet in one field, each as it is or as it is also called.</summary>
    public int Kind(int at, int length, IReadOnlyList<IReadOnlyList<string>> written)
    {
        var own = words.Skip(at).Take(length).ToList();
        var options = Variants(at, length);
        var terms = new List<TermMatch>();
        foreach (var kind in written.Append(own).DistinctBy(TextTerms.Run)) Apart(terms, [.. kind]);
        foreach (var option in options.Skip(1)) terms.Add(new TermMatch(MatchLevel.Synonym, !option.Any(Query.Words.HasMarks), option));
        for (var i = 0; i + 1 < length; i++)
            Joined(terms, length == 2 ? own[0] + own[1] : TextTerms.Run([.. own.Take(i), own[i] + own[i + 1], .. own.Skip(i + 2)]));
        _units.Add(new QueryUnit(string.Join(' ', own), terms) { Words = own, IsKind = true, Others = [.. options.Skip(1)] });
        _options.Add([own, .. written.Where(w => !w.SequenceEqual(own)), .. options.Skip(1)]);
        return length;
    }

    public int Word(int at, bool isKind)
    {
        var split = synonyms.Split(words[at]);
        var others = split is null ? [] : synonyms.At(split, 0, hasMarks: true).Others;
        var number = Numerals.Other(words[at], HasMarks);
        // A figure that matches nothing is no word to leave out: it may be a price.
        _needsAll |= words[at].All(char.IsAsciiDigit);
        var unit = Unit(at, 1, others);
        // A figure is its word with its marks: 5 is "năm", never "Nam".
        if (number is not null)
            unit = unit with { Terms = [.. unit.Terms, new TermMatch(MatchLevel.Literal, false, [Numerals.Other(words[at], true) ?? number])] };
        _units.Add(unit with { IsKind = isKind || split is not null });
        _options.Add(number is null ? [[words[at]]] : [[words[at]], [number]]);
        return 1;
    }

    /// <summary>Without anything else said, a place narrows too: "đặc sản kỳ anh" is every unit of that name.</summary>
    public ParsedQuery Build()
    {
        KeepNarrowest();
        var bare = _units.Count == 0 && _places.Count > 0;
        if (bare)
        {
            var names = _places.SelectMany(p => p.Unit.Terms).Where(t => t.Level is MatchLevel.Literal or MatchLevel.Folded);
            _inside.Add(new PlaceFilter(PlaceMatch.Union(_places.Select(p => p.Place)), [.. names]));
        }
        else _units.AddRange(_places.Select(p => p.Unit));
        var intent = numbers with { Places = _inside, ProducerTypes = _types.Count == 0 ? null : _types };
        if (_inside.Count + _types.Count == 0) intent = numbers;
        var text = string.Join(' ', words);
        var asNames = bare
            ? new ParsedQuery(text, HasMarks, [.. _places.Select(p => p.Unit with { Place = null })],
                intent with { Places = [.. _inside.SkipLast(1)] })
            { Sort = _sort }
            : null;
        return new ParsedQuery(text, HasMarks, _units, intent)
        {
            Otherwise = asNames is null ? [] : [asNames], Whole = Whole(), Sort = _sort, NeedsAll = _needsAll,
        };
    }

    /// <summary>Of two places, one inside the other, the narrower decides.</summary>
    private void KeepNarrowest()
    {
        var all = _places.Select(p => p.Place).Concat(_inside.Select(i => i.Place)).ToList();
        bool IsWider(PlaceMatch place) => all.Any(other => other != place && other.IsInside(place));
        _places.RemoveAll(p => IsWider(p.Place));
        _inside.RemoveAll(i => IsWider(i.Place));
        for (var i = 0; i < _inside.Count; i++) _inside[i] = new PlaceFilter(_inside[i].Place with { Around = [] }, []);
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
        return new QueryUnit(string.Join(' ', own), terms) { Words = own, Others = others };
    }

    /// <summary>The words of a run with each phrase in it as it is or as it is also called: "dầu lạc", "dầu đậu_phộng".</summary>
    private List<IReadOnlyList<string>> Variants(int at, int length)
    {
        List<IReadOnlyList<string>> variants = [[]];
        for (var i = at; i < at + length;)
        {
            var (known, others) = synonyms.At(words, i, HasMarks);
            if (known == 0 || i + known > at + length) (known, others) = (1, []);
            IReadOnlyList<string> own = [.. words.Skip(i).Take(known)];
            variants = [.. variants.SelectMany(v => others.Select(TextTerms.Look).Prepend(own).Select(o => (IReadOnlyList<string>)[.. v, .. o]))
                .Take(MostWholes)];
            i += known;
        }
        return variants;
    }

    /// <summary>With synonyms in their places too: "dau phong rang" is looked up as "lạc rang".</summary>
    private List<TermMatch> Whole()
    {
        var parts = _options.Sum(o => o[0].Count);
        if (parts < 2) return [];
        IEnumerable<(IReadOnlyList<string> Words, bool IsLiteral)> wholes = [([], true)];
        foreach (var options in _options)
            wholes = [.. wholes.SelectMany(w =>
                options.Select((o, i) => (Words: (IReadOnlyList<string>)[.. w.Words, .. o], IsLiteral: w.IsLiteral && i == 0))).Take(MostWholes)];
        var terms = new List<TermMatch>();
        foreach (var (whole, isLiteral) in wholes)
        {
            var run = whole.SelectMany(w => w.Split('_')).ToList();
            if (isLiteral) Literal(terms, run);
            else terms.Add(new TermMatch(MatchLevel.Synonym, !run.Any(Query.Words.HasMarks), TextTerms.Look(run)));
        }
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

    private void Apart(List<TermMatch> terms, List<string> own)
    {
        if (HasMarks) terms.Add(new TermMatch(MatchLevel.Literal, false, own));
        terms.Add(new TermMatch(HasMarks ? MatchLevel.Folded : MatchLevel.Literal, true, [.. own.Select(Query.Words.Fold)]));
    }

    /// <summary>"kẹo cu đơ" holds "cu đơ": where it stands, the words asked for stand, so it is no weaker a hit.</summary>
    private static bool Holds(IReadOnlyList<string> other, List<string> own) => Enumerable.Range(0, Math.Max(0, other.Count - own.Count + 1))
        .Any(i => own.SequenceEqual(other.Skip(i).Take(own.Count)) || own.SequenceEqual(other.Skip(i).Take(own.Count).Select(Query.Words.Fold)));
}
