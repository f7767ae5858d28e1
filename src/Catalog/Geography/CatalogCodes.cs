using Marketplace.Catalog.Categories;
using Marketplace.Register;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Geography;

/// <summary>Codes of reference data that facts refer to.</summary>
public static class CodeSets
{
    /// <summary>The 69 communes and wards since 01/07/2025.</summary>
    public const string Communes = "communes-69";

    /// <summary>The 216 communes of the plan period.</summary>
    public const string LegacyCommunes = "communes-216";

    /// <summary>The 13 reporting areas.</summary>
    public const string Areas = "areas";

    /// <summary>The product sets 01-26.</summary>
    public const string ProductSets = "classification";

    /// <summary>"old>new" for each commune of the 216 and of the 69 that it became, also in part.</summary>
    public const string Successions = "successions";
}

internal sealed class CatalogCodes(DbContext db) : IReferenceCodes
{
    public async Task<IReadOnlyDictionary<string, HashSet<string>>> LoadAsync(CancellationToken cancel)
    {
        var units = await db.Set<AdminUnit>().AsNoTracking().Select(u => new { u.Generation, u.Code }).ToListAsync(cancel);
        var successions = db.Set<AdminSuccession>().AsNoTracking()
            .Where(s => s.OldGeneration == UnitGeneration.Plan216 && s.NewGeneration == UnitGeneration.Today69);
        return new Dictionary<string, HashSet<string>>
        {
            [CodeSets.Communes] = [.. units.Where(u => u.Generation == UnitGeneration.Today69).Select(u => u.Code)],
            [CodeSets.LegacyCommunes] = [.. units.Where(u => u.Generation == UnitGeneration.Plan216).Select(u => u.Code)],
            [CodeSets.Areas] = [.. await db.Set<ReportingArea>().Select(a => a.Code).ToListAsync(cancel)],
            [CodeSets.ProductSets] = [.. await db.Set<ProductSet>().Select(s => s.Code).Distinct().ToListAsync(cancel)],
            [CodeSets.Successions] = [.. await successions.Select(s => s.OldCode + ">" + s.NewCode).ToListAsync(cancel)],
        };
    }
}
