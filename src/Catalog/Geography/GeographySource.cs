using Marketplace.Catalog.Geography.Decrees;
using Marketplace.Shared;
using Marketplace.Shared.Caching;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalog.Geography;

/// <summary>The book of today, read again when a decree was applied or taken back, and at midnight. What lives longer than a request asks here.</summary>
public sealed class GeographySource(IServiceScopeFactory scopes, IDataVersion version, TimeProvider clock)
{
    private readonly KeptValue<(string Version, DateOnly Today), GeographyBook> _book = new();

    public GeographyBook Current => _book.Get((version.Of(CatalogTopics.Geography), clock.VietnamToday()), key => Read(key.Today));

    private GeographyBook Read(DateOnly today)
    {
        using var scope = scopes.CreateScope();
        return Of(scope.ServiceProvider.GetRequiredService<DbContext>(), today);
    }

    /// <summary>As the database has it, with the changes of an open transaction.</summary>
    internal static GeographyBook Of(DbContext db, DateOnly today)
    {
        var changed = DecreedUnits.Of(
            db.Set<AdminUnit>().AsNoTracking().ToList(), db.Set<CommuneVersion>().AsNoTracking().Where(c => c.IsLatest && !c.IsVoid).ToList());
        return new GeographyBook(
            changed.Units, db.Set<AdminSuccession>().AsNoTracking().ToList(), db.Set<ReportingArea>().AsNoTracking().ToList(), changed.Changes, today);
    }
}
