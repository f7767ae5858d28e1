using Microsoft.EntityFrameworkCore;

namespace Marketplace.Shared.Jobs;

/// <summary>Jobs whose attempts are used up, the latest first: somebody must look.</summary>
public sealed class ListDeadJobs(DbContext db)
{
    public const int Most = 200;

    public async Task<IReadOnlyList<DeadJob>> ExecuteAsync(CancellationToken cancel) =>
        await db.Set<Job>().AsNoTracking().Where(j => j.GivenUpAt != null && j.DoneAt == null).OrderByDescending(j => j.GivenUpAt).Take(Most)
            .Select(j => new DeadJob(j.Id, j.Kind, j.CreatedAt, j.GivenUpAt!.Value, j.Attempts, j.Fault ?? "")).ToListAsync(cancel);
}

public sealed record DeadJob(Guid Id, string Kind, DateTimeOffset CreatedAt, DateTimeOffset GivenUpAt, int Attempts, string Fault);
