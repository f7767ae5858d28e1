namespace Marketplace.Catalog.Geography;

/// <summary>The units of the province in memory: what a place belonged to, what it became, and how it is called.</summary>
public sealed class GeographyBook
{
    public const string Unknown = "unknown";

    private readonly Dictionary<(UnitGeneration, string), AdminUnit> _units;
    private readonly Dictionary<string, ReportingArea> _areas;
    private readonly Dictionary<string, string> _areaOfCommune;
    private readonly ILookup<string, string> _successors;

    public GeographyBook(IReadOnlyList<AdminUnit> units, IReadOnlyList<AdminSuccession> successions, IReadOnlyList<ReportingArea> areas)
    {
        _units = units.ToDictionary(u => (u.Generation, u.Code));
        _areas = areas.ToDictionary(a => a.Code);
        Areas = [.. areas.OrderBy(a => a.Code, StringComparer.Ordinal)];
        Communes = [.. units.Where(u => u.Generation == UnitGeneration.Today69).OrderBy(u => u.Code, StringComparer.Ordinal)];
        Successions = successions;
        Units = units;
        var toToday = successions.Where(s => s is { OldGeneration: UnitGeneration.Plan216, NewGeneration: UnitGeneration.Today69 }).ToList();
        _successors = toToday.ToLookup(s => s.OldCode, s => s.NewCode);
        _areaOfCommune = toToday.GroupBy(s => s.NewCode).ToDictionary(
            g => g.Key,
            g => g.Select(s => _units[(UnitGeneration.Plan216, s.OldCode)].DistrictCode).Distinct().ToList() is [{ } only] ? only : Unknown);
    }

    /// <summary>The 13 frozen reporting areas, by code.</summary>
    public IReadOnlyList<ReportingArea> Areas { get; }

    /// <summary>The 69 communes and wards of today, by code.</summary>
    public IReadOnlyList<AdminUnit> Communes { get; }

    public IReadOnlyList<AdminUnit> Units { get; }

    public IReadOnlyList<AdminSuccession> Successions { get; }

    public ReportingArea? Area(string code) => _areas.GetValueOrDefault(code);

    public AdminUnit? Unit(UnitGeneration generation, string code) => _units.GetValueOrDefault((generation, code));

    public AdminUnit? Commune(string code) => Unit(UnitGeneration.Today69, code);

    /// <summary>Area in which all of a commune of today lay on 31/12/2024; "unknown" where it mixes two.</summary>
    public string AreaOfCommune(string communeCode) => _areaOfCommune.GetValueOrDefault(communeCode, Unknown);

    /// <summary>Area of a producer: as given; else of the old commune; else of the commune of today where that lies in one old district.</summary>
    public string AreaOf(string? areaCode, string? legacyCommuneCode, string? communeCode)
    {
        if (areaCode is not null) return areaCode;
        if (legacyCommuneCode is not null) return Unit(UnitGeneration.Plan216, legacyCommuneCode)?.DistrictCode ?? Unknown;
        return communeCode is null ? Unknown : AreaOfCommune(communeCode);
    }

    /// <summary>Commune of today: as given; else the successor of the old commune where there is just one.</summary>
    public string CommuneOf(string? communeCode, string? legacyCommuneCode)
    {
        if (communeCode is not null) return communeCode;
        return legacyCommuneCode is not null && _successors[legacyCommuneCode].Distinct().ToList() is [var only] ? only : Unknown;
    }

    /// <summary>
    /// The unit on a day of a place told by its old commune or its commune of today: one of the 216, of the 209 of early 2025, or of the 69.
    /// Null where that takes a guess.
    /// </summary>
    public AdminUnit? UnitOn(DateOnly day, string? legacyCommuneCode, string? communeCode)
    {
        IReadOnlyList<string> before = legacyCommuneCode is not null ? [legacyCommuneCode] : [.. Before(communeCode)];
        var interim = Successions.Where(s => s.NewGeneration == UnitGeneration.Interim209 && before.Contains(s.OldCode)).Select(s => s.NewCode);
        AdminUnit?[] candidates =
            [One(UnitGeneration.Plan216, before), One(UnitGeneration.Interim209, interim), Commune(CommuneOf(communeCode, legacyCommuneCode))];
        return candidates.FirstOrDefault(u => u is not null && Shared.Periods.Holds(u.ValidFrom, u.ValidTo, day));
    }

    /// <summary>The communes that went into one of today, as people still call them.</summary>
    public string OldNamesOf(string commune) =>
        string.Join(", ", Before(commune).Select(c => Unit(UnitGeneration.Plan216, c)?.ShortName).OfType<string>().Distinct());

    private IEnumerable<string> Before(string? communeCode) => Successions
        .Where(s => s.OldGeneration == UnitGeneration.Plan216 && s.NewGeneration == UnitGeneration.Today69 && s.NewCode == communeCode)
        .Select(s => s.OldCode);

    private AdminUnit? One(UnitGeneration generation, IEnumerable<string> codes) =>
        codes.Distinct().Take(2).ToList() is [var only] ? Unit(generation, only) : null;

    /// <summary>False when both are given and the one did not become the other, not even in part.</summary>
    public bool Succeed(string communeCode, string legacyCommuneCode) => _successors[legacyCommuneCode].Contains(communeCode);
}
