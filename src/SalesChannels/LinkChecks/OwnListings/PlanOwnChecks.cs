using Marketplace.SalesChannels.Participations;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.LinkChecks.OwnListings;

/// <summary>By the clock, daily: whose place on this marketplace is to be looked at, some at a time.</summary>
internal sealed record PlanOwnChecks;

internal sealed class PlanOwnChecksHandler(DbContext db) : IJobHandler<PlanOwnChecks>
{
    private const int AtOnce = 20;

    public async Task ExecuteAsync(PlanOwnChecks job, JobContext context, CancellationToken cancel)
    {
        var selling = await BuyableHere.Producers(db).Select(p => p.Code).Distinct().ToListAsync(cancel);
        var known = await db.Set<ParticipationVersion>()
            .Where(p => p.IsLatest && !p.IsVoid && !p.IsSample && p.Platform == ParticipationVersion.ThisMarketplace)
            .Select(p => p.ProducerCode).Distinct().ToListAsync(cancel);
        foreach (var some in selling.Union(known).Order(StringComparer.Ordinal).Chunk(AtOnce)) db.Enqueue(new CheckOwnListings(some));
    }
}
