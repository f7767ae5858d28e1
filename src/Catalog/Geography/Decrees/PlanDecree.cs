using Marketplace.Catalog.Producers;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Geography.Decrees;

/// <param name="Ends">Communes that are no more, or go on under another name.</param>
/// <param name="Begins">Communes that the decree makes.</param>
/// <param name="Producers">All that lie in the former.</param>
public sealed record DecreePlan(
    DecreeView Decree, IReadOnlyList<AdminUnit> Ends, IReadOnlyList<AdminUnit> Begins, IReadOnlyList<PlannedMove> Producers,
    IReadOnlyList<OfficerPost> Officers)
{
    /// <summary>Nobody can tell from the data where they lie.</summary>
    public IEnumerable<PlannedMove> ToDecide => Producers.Where(p => p.IsSplit);
}

/// <param name="To">Codes of what its commune becomes.</param>
public sealed record PlannedMove(string Code, string Name, string From, IReadOnlyList<string> To, bool IsSample)
{
    public bool IsSplit => To.Count > 1;

    /// <param name="decree">With its lines.</param>
    /// <param name="periods">Of <see cref="PlanDecree.PeriodsAsync"/>.</param>
    /// <param name="before">The units before it.</param>
    internal static IReadOnlyList<PlannedMove> Of(Decree decree, IReadOnlyList<ProducerVersion> periods, GeographyBook before)
    {
        var became = decree.Lines.ToLookup(l => l.OldCode, l => l.NewCode, StringComparer.Ordinal);
        return
        [
            .. periods.GroupBy(p => (p.Code, From: before.CommuneOf(p.CommuneCode, p.LegacyCommuneCode)))
                .Select(g => new PlannedMove(g.Key.Code, g.Last().Name, g.Key.From, [.. became[g.Key.From]], g.Last().IsSample))
                .OrderBy(m => m.From, StringComparer.Ordinal).ThenBy(m => m.Code, StringComparer.Ordinal),
        ];
    }
}

/// <summary>What an entered decree would change: units, and producers from its day on. Null = there is no such decree, or not for this person.</summary>
public sealed class PlanDecree(DbContext db, ICurrentUser user, IProvinceStaff staff, TimeProvider clock)
{
    public const int MostToDecide = 100;

    public async Task<DecreePlan?> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        if (!EnterDecree.IsFor(user)) return null;
        if (await db.Set<Decree>().AsNoTracking().Include(d => d.Lines).SingleOrDefaultAsync(d => d.Id == id, cancel) is not { } decree) return null;
        var geography = GeographySource.Of(db, clock.VietnamToday());
        var ends = decree.Lines.Select(l => l.OldCode).Distinct().ToList();
        var before = decree.EffectiveOn.AddDays(-1);
        var moves = PlannedMove.Of(decree, await PeriodsAsync(db, geography, decree, cancel), geography);
        var posts = await staff.PostsAsync(cancel);
        return new DecreePlan(
            DecreeView.Of(decree), [.. ends.Select(code => geography.Unit(UnitGeneration.Since2025, code, before)).OfType<AdminUnit>()],
            [.. decree.Lines.DistinctBy(l => l.NewCode).Select(l => DecreedUnits.Made(l.NewCode, l.NewType, l.NewName, decree.EffectiveOn))], moves,
            [.. posts.Where(p => ends.Exists(p.Units.Contains))]);
    }

    /// <summary>Periods of producers that lie in a commune which the decree changes, and reach into its time.</summary>
    internal static async Task<List<ProducerVersion>> PeriodsAsync(DbContext db, GeographyBook geography, Decree decree, CancellationToken cancel)
    {
        var communes = decree.Lines.Select(l => l.OldCode).Distinct().ToList();
        var olds = geography.Units.Where(u => u.Generation == UnitGeneration.Plan216 && communes.Contains(geography.CommuneOf(null, u.Code)))
            .Select(u => u.Code).ToList();
        return await db.Set<ProducerVersion>().AsNoTracking().Where(p => p.IsLatest && !p.IsVoid && (p.TypeTo == null || p.TypeTo > decree.EffectiveOn))
            .Where(p => communes.Contains(p.CommuneCode!) || (p.CommuneCode == null && olds.Contains(p.LegacyCommuneCode!)))
            .OrderBy(p => p.Code).ThenBy(p => p.TypeFrom).ToListAsync(cancel);
    }
}
