using Marketplace.Shared.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Geography;

/// <summary>Three generations of units, their successions, the 13 frozen areas and the provinces, from seed-data/geo and seed-data/reference.</summary>
internal sealed class LoadGeography(DbContext db) : IReferenceLoader
{
    private static readonly DateOnly _interim = new(2025, 1, 1);
    private static readonly DateOnly _today = new(2025, 7, 1);

    public IReadOnlyList<string> Files { get; } =
        ["geo/communes-old-216.csv", "geo/communes-2025h1-209.csv", "geo/communes-new-69.csv", "geo/map-old216-to-new69.csv", "reference/areas.csv",
        "reference/provinces.csv"];

    public async Task LoadAsync(string seedFolder, CancellationToken cancel)
    {
        IEnumerable<IReadOnlyDictionary<string, string>> Rows(int file) => ReferenceCsv.Read(Path.Combine(seedFolder, Files[file]));
        var units = Rows(0).Select(r => Unit(r, UnitGeneration.Plan216, r["district_code"], DateOnly.MinValue, _interim))
            .Concat(Rows(1).Select(r => Unit(r, UnitGeneration.Interim209, r["district_code"], _interim, _today)))
            .Concat(Rows(2).Select(r => Unit(r, UnitGeneration.Since2025, null, _today, null)));
        await db.ReplaceAsync(units, u => (u.Generation, u.Code), cancel);
        var successions = Rows(3).SelectMany(Successions).DistinctBy(Key);
        await db.ReplaceAsync(successions, Key, cancel);
        await db.ReplaceAsync(Rows(4).Select(r => new ReportingArea
        {
            Code = r["code"], Type = r["type"], Name = r["name"], ShortName = r["short_name"], Slug = r["slug"], Label = r["label"],
        }), a => a.Code, cancel);
        await db.ReplaceAsync(Rows(5).Select(r => new Province
        {
            Code = r["code"], Name = r["name"], Region = r["region"], OldNames = r["old_names"],
        }), p => p.Code, cancel);
    }

    private static (UnitGeneration, string, UnitGeneration, string) Key(AdminSuccession s) => (s.OldGeneration, s.OldCode, s.NewGeneration, s.NewCode);

    private static AdminUnit Unit(IReadOnlyDictionary<string, string> row, UnitGeneration generation, string? district, DateOnly from, DateOnly? to) => new()
    {
        Generation = generation, Code = row["commune_code"], Type = row["type"], Name = row["name"], ShortName = row["short_name"],
        Slug = row["slug"], DistrictCode = district, ValidFrom = from, ValidTo = to,
    };

    private static IEnumerable<AdminSuccession> Successions(IReadOnlyDictionary<string, string> row)
    {
        yield return new()
        {
            OldGeneration = UnitGeneration.Plan216, OldCode = row["old_code"], NewGeneration = UnitGeneration.Interim209, NewCode = row["code_2025h1"],
            Confidence = row["confidence"],
        };
        yield return new()
        {
            OldGeneration = UnitGeneration.Plan216, OldCode = row["old_code"], NewGeneration = UnitGeneration.Since2025, NewCode = row["new_code"],
            IsPart = row["extent"] == "partial", Confidence = row["confidence"],
        };
    }
}
