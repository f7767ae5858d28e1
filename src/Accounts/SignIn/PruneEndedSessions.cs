using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SignIn;

/// <summary>The daily job that forgets ended sessions.</summary>
internal sealed record PruneEndedSessionsJob;

/// <summary>A cookie of a session is worth nothing after a working day; until long after that its end is remembered.</summary>
internal sealed class PruneEndedSessions(DbContext db, TimeProvider clock) : IJobHandler<PruneEndedSessionsJob>, IRunsInTransaction
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public Task ExecuteAsync(PruneEndedSessionsJob job, JobContext context, CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - Kept;
        return db.Set<EndedSession>().Where(s => s.EndedAt < before).ExecuteDeleteAsync(cancel);
    }
}
