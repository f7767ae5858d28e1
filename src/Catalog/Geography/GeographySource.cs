using Marketplace.Catalog.Geography.Decrees;
using Marketplace.Shared;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalog.Geography;

/// <summary>The book of today, read again when a decree was applied or taken back, and at midnight. What lives longer than a request asks here.</summary>
public sealed class GeographySource(IServiceScopeFactory scopes, IDataVersion version, TimeProvider clock)
{
    private readonly Lock _one = new();
    private (string Version, GeographyBook Book)? _read;

    public GeographyBook Current
    {
        get
        {
            lock (_one)
            {
                // The version comes first: what is read afterwards is at least as new.
                var current = version.Of(CatalogTopics.Geography);
                var today = clock.VietnamToday();
                if (_read is not { } read || read.Version != current || read.Book.Today != today) _read = read = (current, Read(today));
                return read.Book;
            }
        }
    }

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
