using Marketplace.Catalog.Geography;

namespace Marketplace.Search.Query;

/// <summary>
/// Names of places in queries: the 13 areas and the communes of three generations, with or without the word for their type. One that a
/// decree has ended stands for what it became.
/// </summary>
internal sealed class PlaceBook
{
    private readonly PhraseTable<Named> _names = new();
    private readonly PhraseTable<string> _types = new();

    public PlaceBook(GeographyBook geography)
    {
        foreach (var area in geography.Areas) _names.Add(area.ShortName, new Named(area.Type, new PlaceMatch([area.Code], [], [], [])));
        foreach (var unit in geography.Units)
        {
            var named = new Named(unit.Type, MatchOf(unit, geography));
            _names.Add(unit.ShortName, named);
            // "Sơn Kim" is Sơn Kim 1 and Sơn Kim 2.
            if (unit.ShortName.Length > 2 && char.IsAsciiDigit(unit.ShortName[^1]) && unit.ShortName[^2] == ' ') _names.Add(unit.ShortName[..^2], named);
        }
        foreach (var (word, type) in QueryWords.PlaceTypes) _types.Add(word, type);
    }

    /// <summary>A type word and a name. Where no unit of that type has the name, every unit so named is meant.</summary>
    public (int Length, PlaceMatch? Place) TypedAt(IReadOnlyList<string> words, int at)
    {
        var (typeLength, types) = _types.At(words, at, PhraseTable<string>.Lenient);
        if (typeLength == 0) return (0, null);
        var (length, named) = _names.At(words, at + typeLength, PhraseTable<Named>.Lenient);
        if (length == 0) return (0, null);
        var typed = named.Where(n => types.Contains(n.Type)).ToList();
        return (typeLength + length, All(typed.Count > 0 ? typed : named));
    }

    /// <summary>Length of a type word written out; 0 when there is none. Shorter ones are letters of names too, and "phuong" is one.</summary>
    public int TypeAt(IReadOnlyList<string> words, int at)
    {
        var (length, _) = _types.At(words, at, PhraseTable<string>.Lenient);
        return length > 1 || length == 1 && words[at] is "xã" or "xa" or "huyện" or "huyen" or "phường" or "tx" or "tp" ? length : 0;
    }

    /// <summary>A bare name. One syllable alone must bear its marks: without them it is too often another word.</summary>
    public (int Length, PlaceMatch? Place) NameAt(IReadOnlyList<string> words, int at)
    {
        var (length, named) = _names.At(words, at, PhraseTable<Named>.Lenient);
        return length == 0 || length == 1 && !Words.HasMarks(words[at]) ? (0, null) : (length, All(named));
    }

    private static PlaceMatch All(IReadOnlyList<Named> named) => PlaceMatch.Union(named.Select(n => n.Place));

    /// <summary>The short-lived generation of 209 has no column of its own: its units stand for what they were made of and became.</summary>
    private static PlaceMatch MatchOf(AdminUnit unit, GeographyBook geography) => unit.Generation switch
    {
        UnitGeneration.Since2025 => new PlaceMatch(
            [], [.. geography.BecameOn(unit.Code, geography.Today).Prepend(unit.Code).Distinct()], [], Known(geography.AreaOfCommune(unit.Code))),
        UnitGeneration.Plan216 => new PlaceMatch([], [], [unit.Code], Known(unit.DistrictCode)),
        UnitGeneration.Interim209 => geography.Units.Any(u => u.Generation == UnitGeneration.Plan216 && u.ShortName == unit.ShortName)
            ? new PlaceMatch([], [], [], [])
            : new PlaceMatch([],
                [.. geography.Successions.Where(s => s.OldGeneration == UnitGeneration.Interim209 && s.OldCode == unit.Code).Select(s => s.NewCode)],
                [.. geography.Successions.Where(s => s.NewGeneration == UnitGeneration.Interim209 && s.NewCode == unit.Code).Select(s => s.OldCode)],
                Known(unit.DistrictCode)),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit.Generation, null),
    };

    private static IReadOnlyList<string> Known(string? area) => area is null or GeographyBook.Unknown ? [] : [area];

    private sealed record Named(string Type, PlaceMatch Place);
}
