using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>Where a producer is today: kept with what officers of that place look after.</summary>
/// <param name="Area">Code of one of the 13, or "unknown".</param>
/// <param name="Commune">Code of one of the 69, or "unknown".</param>
internal sealed record ProducerPlace(string Area, string Commune)
{
    public static async Task<ProducerPlace> OfAsync(DbContext db, GeographyBook geography, string producer, DateOnly today, CancellationToken cancel)
    {
        var periods = await db.Set<ProducerFact>().AsNoTracking().Where(p => p.Code == producer && p.IsLatest && !p.IsVoid)
            .OrderBy(p => p.TypeFrom).ToListAsync(cancel);
        var now = periods.LastOrDefault(p => p.TypeFrom <= today) ?? periods.FirstOrDefault();
        return now is null
            ? new ProducerPlace(GeographyBook.Unknown, GeographyBook.Unknown)
            : new ProducerPlace(geography.AreaOf(now.AreaCode, now.LegacyCommuneCode, now.CommuneCode),
                geography.CommuneOf(now.CommuneCode, now.LegacyCommuneCode));
    }
}
