using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Sessions;

/// <summary>The daily job that forgets sessions that are long over.</summary>
internal sealed record PruneSessionsJob;

/// <summary>A cookie of a session is worth nothing after a working day without use; until long after that its end is remembered.</summary>
internal sealed class PruneSessions(DbContext db, TimeProvider clock) : IJobHandler<PruneSessionsJob>, IRunsInTransaction
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public Task ExecuteAsync(PruneSessionsJob job, JobContext context, CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - Kept;
        return db.Set<Session>().Where(s => s.SeenAt < before).ExecuteDeleteAsync(cancel);
    }
}
