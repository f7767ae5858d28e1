using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography.Decrees;
using Marketplace.Register;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Geography;

/// <summary>Codes of reference data that facts refer to.</summary>
public static class CodeSets
{
    /// <summary>The communes and wards since 01/07/2025, with those that decrees ended or made: facts may tell of any day.</summary>
    public const string Communes = "communes-69";

    /// <summary>The 216 communes of the plan period.</summary>
    public const string LegacyCommunes = "communes-216";

    /// <summary>The 13 reporting areas.</summary>
    public const string Areas = "areas";

    /// <summary>The product sets 01-26.</summary>
    public const string ProductSets = "classification";

    /// <summary>"old>new" for each commune of the 216 and each since 01/07/2025 that it became, also in part.</summary>
    public const string Successions = "successions";
}

internal sealed class CatalogCodes(DbContext db) : IReferenceCodes
{
    public async Task<IReadOnlyDictionary<string, HashSet<string>>> LoadAsync(CancellationToken cancel)
    {
        var units = await db.Set<AdminUnit>().AsNoTracking().Select(u => new { u.Generation, u.Code }).ToListAsync(cancel);
        var decreed = await db.Set<CommuneVersion>().AsNoTracking().Where(c => c.IsLatest && !c.IsVoid).OrderBy(c => c.EffectiveOn)
            .Select(c => new { c.OldCode, NewCode = c.Code }).ToListAsync(cancel);
        var successions = await db.Set<AdminSuccession>().AsNoTracking()
            .Where(s => s.OldGeneration == UnitGeneration.Plan216 && s.NewGeneration == UnitGeneration.Since2025)
            .Select(s => new { s.OldCode, s.NewCode }).ToListAsync(cancel);
        var became = successions.Select(s => (s.OldCode, s.NewCode)).ToHashSet();
        foreach (var line in decreed) became.UnionWith([.. became.Where(b => b.NewCode == line.OldCode).Select(b => (b.OldCode, line.NewCode))]);
        return new Dictionary<string, HashSet<string>>
        {
            [CodeSets.Communes] = [.. units.Where(u => u.Generation == UnitGeneration.Since2025).Select(u => u.Code), .. decreed.Select(l => l.NewCode)],
            [CodeSets.LegacyCommunes] = [.. units.Where(u => u.Generation == UnitGeneration.Plan216).Select(u => u.Code)],
            [CodeSets.Areas] = [.. await db.Set<ReportingArea>().Select(a => a.Code).ToListAsync(cancel)],
            [CodeSets.ProductSets] = [.. await db.Set<ProductSet>().Select(s => s.Code).Distinct().ToListAsync(cancel)],
            [CodeSets.Successions] = [.. became.Select(b => b.OldCode + ">" + b.NewCode)],
        };
    }
}
