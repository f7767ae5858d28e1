using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Audit;

/// <summary>A note as staff read it.</summary>
public sealed record AuditLine
{
    public required DateTimeOffset At { get; init; }

    public required ActorKind ActorKind { get; init; }

    public required string ActorName { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    /// <summary>Code of the producer for which it was done with its consent; empty = in the actor's own name.</summary>
    public required string ForProducer { get; init; }

    public required bool IsSealed { get; init; }
}

/// <summary>Notes about one subject, or all, newest first. Addresses of readers are left out.</summary>
public sealed class ListAudit(DbContext db)
{
    public const int PageSize = 50;

    /// <param name="subject">"product:P1"; empty = everything.</param>
    /// <param name="page">From 1.</param>
    public async Task<IReadOnlyList<AuditLine>> ExecuteAsync(string subject, int page, CancellationToken cancel)
    {
        var rows = db.Set<AuditEntry>().AsNoTracking();
        if (subject.Length > 0) rows = rows.Where(a => a.Subject == subject);
        return await rows.OrderByDescending(a => a.Id).Skip((page - 1) * PageSize).Take(PageSize).Select(a => new AuditLine
        {
            At = a.At,
            ActorKind = a.ActorKind,
            ActorName = a.ActorName,
            Action = a.Action,
            Subject = a.Subject,
            Before = a.Before,
            After = a.After,
            ForProducer = a.ForProducer,
            IsSealed = a.Position != null,
        }).ToListAsync(cancel);
    }
}
