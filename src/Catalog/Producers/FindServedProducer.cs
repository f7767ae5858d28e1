using Marketplace.Catalog.Geography;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Producers;

/// <summary>A producer of the places that the person in hand looks after, as the register knows it today.</summary>
public sealed class FindServedProducer(DbContext db, GeographyBook geography, ICurrentUser user, TimeProvider clock)
{
    /// <returns>Null when there is no such producer there.</returns>
    public async Task<KnownProducer?> ExecuteAsync(string code, CancellationToken cancel) =>
        await KnownProducer.FindAsync(db, geography, code, clock.VietnamToday(), cancel) is { } known && user.Sees(known.Area, known.Commune) ? known : null;
}
