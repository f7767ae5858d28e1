using Marketplace.Catalog.Onboarding;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Producers;

/// <summary>
/// The producers for which the person in hand has a right, by name: whose pages to show, and whose not. Those that an officer has not confirmed
/// yet among them.
/// </summary>
public sealed class OwnProducers(DbContext db, ICurrentUser user)
{
    public async Task<IReadOnlyList<OwnProducer>> ExecuteAsync(ProducerRight right, CancellationToken cancel)
    {
        var periods = await db.Set<ProducerFact>().OwnedBy(user, right, p => p.Code).Where(p => p.IsLatest && !p.IsVoid)
            .Select(p => new { p.Code, p.Name, p.TypeFrom }).ToListAsync(cancel);
        var applied = await db.Set<ProducerApplication>().OwnedBy(user, right, a => a.ProducerCode)
            .Where(a => a.Kind == ApplicationKind.New && a.Decision != ApplicationDecision.Declined).Select(a => new { a.ProducerCode, a.Name })
                .ToListAsync(cancel);
        var known = periods.GroupBy(p => p.Code).Select(g => new OwnProducer(g.Key, g.MaxBy(p => p.TypeFrom)!.Name)).ToList();
        var coming = applied.Where(a => !known.Exists(p => p.Code == a.ProducerCode)).Select(a => new OwnProducer(a.ProducerCode, a.Name));
        return [.. known.Concat(coming).OrderBy(p => p.Name, StringComparer.Ordinal)];
    }
}

public sealed record OwnProducer(string Code, string Name);
