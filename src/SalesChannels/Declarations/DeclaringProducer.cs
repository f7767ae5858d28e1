using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>What is kept of a producer with its declaration: its name and where it is today.</summary>
/// <param name="Area">Code of one of the 13, or "unknown".</param>
/// <param name="Commune">Code of one of the 69, or "unknown".</param>
internal sealed record DeclaringProducer(string Code, string Name, string Area, string Commune, bool IsSample)
{
    /// <returns>Null when there is no such producer.</returns>
    public static async Task<DeclaringProducer?> FindAsync(DbContext db, GeographyBook geography, string code, DateOnly today, CancellationToken cancel)
    {
        var periods = await db.Set<ProducerFact>().Where(p => p.Code == code && p.IsLatest && !p.IsVoid).OrderBy(p => p.TypeFrom).ToListAsync(cancel);
        return (periods.LastOrDefault(p => p.TypeFrom <= today) ?? periods.FirstOrDefault()) is not { } now ? null : new DeclaringProducer(
            code, now.Name, geography.AreaOf(now.AreaCode, now.LegacyCommuneCode, now.CommuneCode),
            geography.CommuneOf(now.CommuneCode, now.LegacyCommuneCode), now.IsSample);
    }
}
