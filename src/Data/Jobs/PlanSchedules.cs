using System.Collections.Concurrent;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Data.Jobs;

/// <summary>Keeps the next occurrence of each schedule as a waiting row. What a node missed while it was away is still in the table and runs once.</summary>
internal sealed class PlanSchedules(MarketplaceDbContext db, IEnumerable<JobSchedule> schedules, PlannedSchedules planned, TimeProvider clock)
{
    public async Task ExecuteAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var schedule in schedules)
        {
            var known = planned.UpTo.TryGetValue(schedule.Name, out var last);
            if (known && last > now) continue;
            if (!known) await DropOlderAsync(schedule, cancel);
            var next = schedule.NextAfter(now);
            if (next is { } at) await db.EnqueueOnceAsync(schedule.KeyOf(at), schedule.JobOf(at), at, cancel);
            planned.UpTo[schedule.Name] = next ?? DateTimeOffset.MaxValue;
        }
    }

    /// <summary>Rows that wait for times of an earlier cron.</summary>
    private Task<int> DropOlderAsync(JobSchedule schedule, CancellationToken cancel) => db.Set<Job>()
        .Where(j => j.Key!.StartsWith(schedule.NamePrefix) && !j.Key.StartsWith(schedule.KeyPrefix) && j.DoneAt == null && j.Attempts == 0)
        .ExecuteDeleteAsync(cancel);
}

/// <summary>What this node has planned already.</summary>
internal sealed class PlannedSchedules
{
    public ConcurrentDictionary<string, DateTimeOffset> UpTo { get; } = new(StringComparer.Ordinal);
}
