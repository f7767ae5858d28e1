using Marketplace.Shared;

namespace Marketplace.Catalog.Geography;

/// <summary>
/// The units of the province as they are known on a day: what a place belonged to, what it became, and how it is called. Never changes; a
/// decree, and midnight, make another one (<see cref="GeographySource"/>).
/// </summary>
public sealed class GeographyBook
{
    public const string Unknown = "unknown";

    private readonly ILookup<(UnitGeneration, string), AdminUnit> _units;
    private readonly Dictionary<string, ReportingArea> _areas;
    private readonly Dictionary<string, string> _areaOfCommune;
    private readonly ILookup<string, string> _successors;
    private readonly List<CommuneChange> _changes;

    /// <param name="units">Of all generations, with those that decrees made and ended.</param>
    /// <param name="successions">Between generations.</param>
    /// <param name="areas">The 13.</param>
    /// <param name="changes">What decrees made of communes since 01/07/2025.</param>
    /// <param name="today">Day of the book.</param>
    public GeographyBook(
        IReadOnlyList<AdminUnit> units, IReadOnlyList<AdminSuccession> successions, IReadOnlyList<ReportingArea> areas,
        IEnumerable<CommuneChange> changes, DateOnly today)
    {
        Today = today;
        _units = units.OrderBy(u => u.ValidFrom).ToLookup(u => (u.Generation, u.Code));
        _areas = areas.ToDictionary(a => a.Code);
        _changes = [.. changes.OrderBy(c => c.On)];
        Areas = [.. areas.OrderBy(a => a.Code, StringComparer.Ordinal)];
        Communes = [.. units.Where(u => u.Generation == UnitGeneration.Since2025 && LivesOn(u, today)).OrderBy(u => u.Code, StringComparer.Ordinal)];
        CommuneCodes =
            [.. units.Where(u => u.Generation == UnitGeneration.Since2025).Select(u => u.Code).Distinct().Order(StringComparer.Ordinal)];
        Successions = successions;
        Units = units;
        var toToday = successions.Where(s => s is { OldGeneration: UnitGeneration.Plan216, NewGeneration: UnitGeneration.Since2025 }).ToList();
        _successors = toToday.ToLookup(s => s.OldCode, s => s.NewCode);
        _areaOfCommune = toToday.GroupBy(s => s.NewCode).ToDictionary(
            g => g.Key,
            g => g.Select(s => Unit(UnitGeneration.Plan216, s.OldCode)!.DistrictCode).Distinct().ToList() is [{ } only] ? only : Unknown);
        foreach (var made in _changes.GroupBy(c => (c.On, c.NewCode)).Where(made => !_areaOfCommune.ContainsKey(made.Key.NewCode)))
            _areaOfCommune[made.Key.NewCode] = made.Select(c => AreaOfCommune(c.OldCode)).Distinct().ToList() is [var only] ? only : Unknown;
    }

    public DateOnly Today { get; }

    /// <summary>The 13 frozen reporting areas, by code.</summary>
    public IReadOnlyList<ReportingArea> Areas { get; }

    /// <summary>The communes and wards that there are on the day of the book, by code: 69, until a decree changes them.</summary>
    public IReadOnlyList<AdminUnit> Communes { get; }

    /// <summary>Of every commune and ward since 01/07/2025, also of those that a decree has ended or makes later.</summary>
    public IReadOnlyList<string> CommuneCodes { get; }

    public IReadOnlyList<AdminUnit> Units { get; }

    public IReadOnlyList<AdminSuccession> Successions { get; }

    /// <summary>By their days.</summary>
    public IReadOnlyList<CommuneChange> Changes => _changes;

    public ReportingArea? Area(string code) => _areas.GetValueOrDefault(code);

    /// <summary>The unit of that code on the day of the book; where it is not there on that day, the last that was, or the first that will be.</summary>
    public AdminUnit? Unit(UnitGeneration generation, string code) => Unit(generation, code, Today)
        ?? _units[(generation, code)].LastOrDefault(u => u.ValidFrom <= Today) ?? _units[(generation, code)].FirstOrDefault();

    /// <summary>Null when there is none of that code on the day.</summary>
    public AdminUnit? Unit(UnitGeneration generation, string code, DateOnly day) => _units[(generation, code)].FirstOrDefault(u => LivesOn(u, day));

    /// <summary>By its code since 01/07/2025; also one that a decree has ended.</summary>
    public AdminUnit? Commune(string code) => Unit(UnitGeneration.Since2025, code);

    /// <summary>The commune on the day of the book that one of that code is or went into as a whole; null where it was split, or never was.</summary>
    public AdminUnit? CommuneToday(string code) =>
        BecameOn(code, Today) is [var only] ? Unit(UnitGeneration.Since2025, only, Today) : null;

    /// <summary>Area in which all of a commune lay on 31/12/2024; "unknown" where it mixes two. Frozen: no decree changes that of a code.</summary>
    public string AreaOfCommune(string communeCode) => _areaOfCommune.GetValueOrDefault(communeCode, Unknown);

    /// <summary>Area of a producer: as given; else of the old commune; else of the commune of today where that lies in one old district.</summary>
    public string AreaOf(string? areaCode, string? legacyCommuneCode, string? communeCode)
    {
        if (areaCode is not null) return areaCode;
        if (legacyCommuneCode is not null) return Unit(UnitGeneration.Plan216, legacyCommuneCode)?.DistrictCode ?? Unknown;
        return communeCode is null ? Unknown : AreaOfCommune(communeCode);
    }

    /// <summary>Commune since 01/07/2025: as given; else the successor of the old commune where there is just one.</summary>
    public string CommuneOf(string? communeCode, string? legacyCommuneCode)
    {
        if (communeCode is not null) return communeCode;
        return legacyCommuneCode is not null && _successors[legacyCommuneCode].Distinct().ToList() is [var only] ? only : Unknown;
    }

    /// <summary>Codes of what a commune became by the decrees in force on a day; its own where none changed it.</summary>
    public IReadOnlyList<string> BecameOn(string communeCode, DateOnly day)
    {
        IReadOnlyList<string> codes = [communeCode];
        foreach (var together in _changes.Where(c => c.On <= day).GroupBy(c => c.On))
        {
            var changed = together.ToLookup(c => c.OldCode, c => c.NewCode);
            codes = [.. codes.SelectMany(code => changed.Contains(code) ? changed[code] : [code]).Distinct()];
        }
        return codes;
    }

    /// <summary>
    /// The unit on a day of a place told by its old commune or its commune since 01/07/2025: one of the 216, of the 209 of early 2025, or one
    /// since. Null where that takes a guess.
    /// </summary>
    public AdminUnit? UnitOn(DateOnly day, string? legacyCommuneCode, string? communeCode)
    {
        IReadOnlyList<string> before = legacyCommuneCode is not null ? [legacyCommuneCode] : [.. Before(communeCode)];
        var interim = Successions.Where(s => s.NewGeneration == UnitGeneration.Interim209 && before.Contains(s.OldCode)).Select(s => s.NewCode);
        AdminUnit?[] candidates =
        [
            One(UnitGeneration.Plan216, before), One(UnitGeneration.Interim209, interim),
            Unit(UnitGeneration.Since2025, CommuneOf(communeCode, legacyCommuneCode), day),
        ];
        return candidates.FirstOrDefault(u => u is not null && LivesOn(u, day));
    }

    /// <summary>The communes that went into one of today, as people still call them.</summary>
    public string OldNamesOf(string commune) =>
        string.Join(", ", Before(commune).Select(c => Unit(UnitGeneration.Plan216, c)?.ShortName).Concat(MadeOf(commune)).OfType<string>().Distinct());

    private static bool LivesOn(AdminUnit unit, DateOnly day) => Periods.Holds(unit.ValidFrom, unit.ValidTo, day);

    private IEnumerable<string> Before(string? communeCode) => Successions
        .Where(s => s.OldGeneration == UnitGeneration.Plan216 && s.NewGeneration == UnitGeneration.Since2025 && s.NewCode == communeCode)
        .Select(s => s.OldCode);

    private IEnumerable<string?> MadeOf(string commune) => _changes.Where(c => c.NewCode == commune)
        .Select(c => Unit(UnitGeneration.Since2025, c.OldCode, c.On.AddDays(-1))?.ShortName);

    private AdminUnit? One(UnitGeneration generation, IEnumerable<string> codes) =>
        codes.Distinct().Take(2).ToList() is [var only] ? Unit(generation, only) : null;
}

/// <summary>From a day on a commune, or a part of it, is another.</summary>
public sealed record CommuneChange(DateOnly On, string OldCode, string NewCode, bool IsPart);
