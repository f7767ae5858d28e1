using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Register;

/// <summary>Codes of reference data that a column may have to be one of.</summary>
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

/// <summary>What a reference may point to: codes of the database and, file by file, those accepted from the folder.</summary>
internal sealed class KnownCodes
{
    private readonly Dictionary<string, HashSet<string>> _sets = [];

    public bool Has(string set, string code) => _sets[set].Contains(code);

    public void Add(string set, HashSet<string> codes) => _sets.Add(set, codes);

    public static async Task<KnownCodes> LoadAsync(DbContext db, CancellationToken cancel)
    {
        var known = new KnownCodes();
        var units = await db.Set<AdminUnit>().AsNoTracking().Select(u => new { u.Generation, u.Code }).ToListAsync(cancel);
        known.Add(CodeSets.Communes, [.. units.Where(u => u.Generation == UnitGeneration.Today69).Select(u => u.Code)]);
        known.Add(CodeSets.LegacyCommunes, [.. units.Where(u => u.Generation == UnitGeneration.Plan216).Select(u => u.Code)]);
        known.Add(CodeSets.Areas, [.. await db.Set<ReportingArea>().Select(a => a.Code).ToListAsync(cancel)]);
        known.Add(CodeSets.ProductSets, [.. await db.Set<ProductSet>().Select(s => s.Code).Distinct().ToListAsync(cancel)]);
        var successions = db.Set<AdminSuccession>().AsNoTracking()
            .Where(s => s.OldGeneration == UnitGeneration.Plan216 && s.NewGeneration == UnitGeneration.Today69);
        known.Add(CodeSets.Successions, [.. await successions.Select(s => s.OldCode + ">" + s.NewCode).ToListAsync(cancel)]);
        return known;
    }
}
