using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>Messages of Stripe, the latest first, with what became of each. For administrators.</summary>
public sealed class ListCardEvents(DbContext db)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<CardEventRow>> ExecuteAsync(CancellationToken cancel)
    {
        var rows =
            from told in db.Set<CardEvent>().AsNoTracking().OrderByDescending(e => e.Id).Take(Most)
            join job in db.Set<Job>().AsNoTracking() on told.JobId equals (Guid?)job.Id into jobs
            from job in jobs.DefaultIfEmpty()
            orderby told.Id descending
            select new CardEventRow
            {
                EventId = told.EventId,
                Type = told.Type,
                State = told.State,
                ReceivedAt = told.ReceivedAt,
                WorkedAt = told.WorkedAt,
                Received = told.Received,
                Attempts = job == null ? 0 : job.Attempts,
                Fault = job == null ? null : job.Fault,
                DeadJob = job != null && job.GivenUpAt != null && job.DoneAt == null ? told.JobId : null,
            };
        return await rows.ToListAsync(cancel);
    }
}

public sealed record CardEventRow
{
    public required string EventId { get; init; }

    public required string Type { get; init; }

    public required CardEventState State { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset? WorkedAt { get; init; }

    /// <summary>How often Stripe has sent it.</summary>
    public required int Received { get; init; }

    /// <summary>How often it was worked.</summary>
    public required int Attempts { get; init; }

    /// <summary>Why the last try failed.</summary>
    public required string? Fault { get; init; }

    /// <summary>The job to try again; null = it is not given up.</summary>
    public required Guid? DeadJob { get; init; }
}
