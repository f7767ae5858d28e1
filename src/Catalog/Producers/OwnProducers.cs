using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Producers;

/// <summary>The producers for which the person in hand has a right, by name: whose pages to show, and whose not.</summary>
public sealed class OwnProducers(DbContext db, ICurrentUser user)
{
    public async Task<IReadOnlyList<OwnProducer>> ExecuteAsync(ProducerRight right, CancellationToken cancel)
    {
        var periods = await db.Set<ProducerFact>().OwnedBy(user, right, p => p.Code).Where(p => p.IsLatest && !p.IsVoid)
            .Select(p => new { p.Code, p.Name, p.TypeFrom }).ToListAsync(cancel);
        return [.. periods.GroupBy(p => p.Code).Select(g => new OwnProducer(g.Key, g.MaxBy(p => p.TypeFrom)!.Name))
            .OrderBy(p => p.Name, StringComparer.Ordinal)];
    }
}

public sealed record OwnProducer(string Code, string Name);
