using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Data.Jobs;

/// <summary>The daily job that prunes done jobs.</summary>
internal sealed record PruneJobsJob;

/// <summary>Done rows go after a week. Those with a key stay for two months, as the key keeps a sweep from writing them again.</summary>
internal sealed class PruneJobs(MarketplaceDbContext db, TimeProvider clock) : IJobHandler<PruneJobsJob>
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    public static readonly TimeSpan KeptWithKey = TimeSpan.FromDays(60);

    public Task ExecuteAsync(PruneJobsJob job, JobContext context, CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - Kept;
        var beforeWithKey = clock.GetUtcNow() - KeptWithKey;
        return db.Set<Job>().Where(j => j.Key == null ? j.DoneAt < before : j.DoneAt < beforeWithKey).ExecuteDeleteAsync(cancel);
    }
}
