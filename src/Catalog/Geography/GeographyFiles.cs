using System.Globalization;
using Marketplace.Register;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Geography;

/// <summary>units.csv: communes and wards of the three generations, named by their number: 216, 209, 69, the last with those that decrees made.</summary>
internal sealed class UnitsFile(GeographyBook geography) : IReferenceFile
{
    public string Name => "units.csv";

    public IReadOnlyList<string> Header { get; } = ["generation", "code", "type", "name", "district_code"];

    public Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(DbContext db, CancellationToken cancel) => Rows.Of(geography.Units
        .OrderBy(u => u.ValidFrom).ThenBy(u => u.Code, StringComparer.Ordinal)
        .Select(u => (string[])[Generation.Number(u.Generation), u.Code, u.Type, u.Name, u.DistrictCode ?? ""]));
}

/// <summary>successions.csv: what each unit became; "partial" where it was split. What decrees made of communes since 01/07/2025 is 69 to 69.</summary>
internal sealed class SuccessionsFile(GeographyBook geography) : IReferenceFile
{
    public string Name => "successions.csv";

    public IReadOnlyList<string> Header { get; } = ["old_generation", "old_code", "new_generation", "new_code", "extent", "confidence"];

    public Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(DbContext db, CancellationToken cancel) => Rows.Of(geography.Successions
        .OrderByDescending(s => s.OldGeneration).ThenByDescending(s => s.NewGeneration)
        .ThenBy(s => s.OldCode, StringComparer.Ordinal).ThenBy(s => s.NewCode, StringComparer.Ordinal)
        .Select(s => (string[])[
            Generation.Number(s.OldGeneration), s.OldCode, Generation.Number(s.NewGeneration), s.NewCode, s.IsPart ? "partial" : "full", s.Confidence])
        .Concat(geography.Changes.Select(c => (string[])[_since, c.OldCode, _since, c.NewCode, c.IsPart ? "partial" : "full", "decree"])));

    private static readonly string _since = Generation.Number(UnitGeneration.Since2025);
}

/// <summary>areas.csv: the 13 frozen reporting areas.</summary>
internal sealed class AreasFile(GeographyBook geography) : IReferenceFile
{
    public string Name => "areas.csv";

    public IReadOnlyList<string> Header { get; } = ["code", "type", "name", "short_name", "slug", "label"];

    public Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(DbContext db, CancellationToken cancel) => Rows.Of(
        geography.Areas.Select(a => (string[])[a.Code, a.Type, a.Name, a.ShortName, a.Slug, a.Label]));
}

/// <summary>commune-areas.csv: the area that a commune since 01/07/2025 lies wholly in, "unknown" where it mixes two.</summary>
internal sealed class CommuneAreasFile(GeographyBook geography) : IReferenceFile
{
    public string Name => "commune-areas.csv";

    public IReadOnlyList<string> Header { get; } = ["commune_code", "area_code"];

    public Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(DbContext db, CancellationToken cancel) => Rows.Of(
        geography.CommuneCodes.Select(c => (string[])[c, geography.AreaOfCommune(c)]));
}

internal static class Generation
{
    public static string Number(UnitGeneration generation) => ((int)generation).ToString(CultureInfo.InvariantCulture);
}

internal static class Rows
{
    public static Task<IReadOnlyList<IReadOnlyList<string>>> Of(IEnumerable<string[]> rows) => Task.FromResult<IReadOnlyList<IReadOnlyList<string>>>([.. rows]);
}
