using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.LinkChecks;

/// <summary>Opens tasks, each once, and closes those whose reason is gone; the caller's job saves.</summary>
internal sealed class LinkFlags(DbContext db, GeographyBook geography)
{
    /// <summary>About the page: another fault of it takes the place of the one that waits.</summary>
    public async Task OpenAsync(string participation, string producer, LinkFault fault, DateTimeOffset now, CancellationToken cancel)
    {
        var aboutPage = fault != LinkFault.Stale;
        var waiting = await db.Set<LinkFlag>().FirstOrDefaultAsync(
            f => f.ParticipationCode == participation && f.ClosedAt == null && (f.Fault != LinkFault.Stale) == aboutPage, cancel);
        if (waiting is not null)
        {
            waiting.Fault = fault;
            return;
        }
        if (await KnownProducer.FindAsync(db, geography, producer, now.VietnamDate(), cancel) is not { } known) return;
        var isSample = await db.Set<ParticipationVersion>().AnyAsync(p => p.Code == participation && p.IsLatest && p.IsSample, cancel);
        db.Add(new LinkFlag
        {
            Id = Guid.CreateVersion7(now),
            ParticipationCode = participation,
            ProducerCode = known.Code,
            ProducerName = known.Name,
            Area = known.Area,
            Commune = known.Commune,
            Fault = fault,
            OpenedAt = now,
            IsSample = isSample || known.IsSample,
        });
    }

    /// <summary>The page is as it was.</summary>
    public async Task CloseAsync(string participation, DateTimeOffset now, CancellationToken cancel)
    {
        var waiting = await db.Set<LinkFlag>()
            .Where(f => f.ParticipationCode == participation && f.ClosedAt == null && f.Fault != LinkFault.Stale).ToListAsync(cancel);
        foreach (var flag in waiting) flag.ClosedAt = now;
    }
}
