using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Producers.Merging;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Quality;

/// <summary>Of each producer that the person looks after what is known of it today: one row for one producer. Merged ones are gone.</summary>
internal sealed class ProducersToday(DbContext db, ICurrentUser user, GeographyBook geography, TimeProvider clock)
{
    public DateOnly Today => clock.VietnamToday();

    public DbContext Db => db;

    public GeographyBook Geography => geography;

    public IQueryable<ProducerVersion> All()
    {
        var today = Today;
        var seen = db.ProducersSeenBy(user, geography, today);
        var periods = db.Set<ProducerVersion>().AsNoTracking().Where(p => p.IsLatest && !p.IsVoid && p.TypeFrom <= today);
        return periods.Where(p => !periods.Any(later => later.Code == p.Code && later.TypeFrom > p.TypeFrom))
            .Where(p => seen.Contains(p.Code) && !db.Set<ProducerMerge>().Any(m => m.MergedCode == p.Code));
    }

    /// <summary>Those that a source names.</summary>
    public IQueryable<ProducerVersion> Named() => All().Named();
}
