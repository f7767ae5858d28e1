using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Producers.Merging;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Assistance;

/// <summary>Who agreed did so for the code that ceases: of the other nobody asked, so the consent is over.</summary>
internal sealed class EndWithMerge(DbContext db, ICurrentUser user, TimeProvider clock) : IFollowsMerge
{
    public async Task<Result> FollowAsync(string merged, KnownProducer living, CancellationToken cancel)
    {
        var (now, me) = ((DateTimeOffset?)clock.GetUtcNow(), user.Id);
        await db.Set<AssistConsent>().Where(c => c.ProducerCode == merged && c.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.EndedAt, now).SetProperty(c => c.EndedBy, me), cancel);
        return Result.Ok();
    }
}
