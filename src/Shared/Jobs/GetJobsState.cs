using Microsoft.EntityFrameworkCore;

namespace Marketplace.Shared.Jobs;

/// <summary>Whether work is done in time.</summary>
public sealed class GetJobsState(DbContext db, TimeProvider clock)
{
    public async Task<JobsState> ExecuteAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var oldest = await db.Set<Job>().Where(j => j.DoneAt == null && j.GivenUpAt == null && j.DueAt <= now)
            .OrderBy(j => j.DueAt).Select(j => (DateTimeOffset?)j.DueAt).FirstOrDefaultAsync(cancel);
        var dead = await db.Set<Job>().CountAsync(j => j.GivenUpAt != null && j.DoneAt == null, cancel);
        return new JobsState(oldest is { } due ? now - due : null, dead);
    }
}

/// <param name="Oldest">How long the oldest due job waits; null = none does.</param>
public sealed record JobsState(TimeSpan? Oldest, int Dead);
