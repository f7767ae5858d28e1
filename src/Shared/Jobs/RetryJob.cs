using Microsoft.EntityFrameworkCore;

namespace Marketplace.Shared.Jobs;

/// <summary>Gives a job that was given up all its attempts again, at once. Pressed twice it does so once.</summary>
public sealed class RetryJob(DbContext db, JobKinds kinds, IAudit audit, TimeProvider clock)
{
    public const string Retried = "job.retried";

    /// <returns>False when no such job is given up.</returns>
    public async Task<bool> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        var job = await db.Set<Job>().SingleOrDefaultAsync(j => j.Id == id && j.GivenUpAt != null && j.DoneAt == null, cancel);
        if (job is null) return false;
        job.GivenUpAt = null;
        job.DueAt = clock.GetUtcNow();
        job.AllowedAttempts = job.Attempts + (kinds.Find(job.Kind)?.Attempts ?? JobKind.DefaultAttempts);
        audit.Note(Retried, $"job:{id:N}", job.Fault ?? "", job.Kind);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
