using Marketplace.Catalog.Geography;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Producers;

/// <summary>A producer as the register knows it on a day: what is kept of it with everything that officers of its place look after.</summary>
/// <param name="Area">Code of one of the 13, or "unknown".</param>
/// <param name="Commune">Code of one of the 69, or "unknown".</param>
public sealed record KnownProducer(string Code, string Name, string Area, string Commune, bool IsSample)
{
    /// <returns>Null when there is no such producer.</returns>
    public static async Task<KnownProducer?> FindAsync(DbContext db, GeographyBook geography, string code, DateOnly day, CancellationToken cancel)
    {
        var periods = await db.Set<ProducerVersion>().AsNoTracking().Where(p => p.Code == code && p.IsLatest && !p.IsVoid).OrderBy(p => p.TypeFrom)
            .ToListAsync(cancel);
        return periods.AsKnownOn(day) is not { } now ? null : new KnownProducer(
            code, now.Name, geography.AreaOf(now.AreaCode, now.LegacyCommuneCode, now.CommuneCode),
            geography.CommuneOf(now.CommuneCode, now.LegacyCommuneCode), now.IsSample);
    }
}
