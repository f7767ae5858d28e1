using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Audit;

/// <summary>A note as staff read it.</summary>
public sealed record AuditLine
{
    public required DateTimeOffset At { get; init; }

    public required ActorKind ActorKind { get; init; }

    /// <summary>Of somebody who only buys here the account alone.</summary>
    public required string ActorName { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    /// <summary>Code of the producer for which it was done with its consent; empty = in the actor's own name.</summary>
    public required string ForProducer { get; init; }

    public required bool IsSealed { get; init; }
}

/// <summary>
/// Notes about one subject, or all, newest first. Addresses of readers are left out, and so is what tells who a buyer is: nobody of the
/// province learns that, administrators included.
/// </summary>
public sealed class ListAudit(DbContext db)
{
    public const int PageSize = 50;

    /// <summary>Their words are what a person calls himself or what is his.</summary>
    private static readonly string[] _ownWords = [AccountActions.EmailChanged, AccountActions.PasskeyAdded, AccountActions.PasskeyRemoved];

    /// <param name="subject">"product:P1"; empty = everything.</param>
    /// <param name="page">From 1.</param>
    public async Task<IReadOnlyList<AuditLine>> ExecuteAsync(string subject, int page, CancellationToken cancel)
    {
        var rows = db.Set<AuditEntry>().AsNoTracking();
        if (subject.Length > 0) rows = rows.Where(a => a.Subject == subject);
        var found = await rows.OrderByDescending(a => a.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var workers = await db.WorkersAsync([.. found.SelectMany(AccountsOf).Distinct()], cancel);
        return [.. found.Select(a => LineOf(a, workers))];
    }

    private static AuditLine LineOf(AuditEntry note, IReadOnlySet<string> workers)
    {
        var isOwn = _ownWords.Contains(note.Action) && !workers.Contains(note.Subject);
        var actor = note.ActorId is { } id ? AccountActions.Account(id) : null;
        return new AuditLine
        {
            At = note.At,
            ActorKind = note.ActorKind,
            ActorName = actor is null || workers.Contains(actor) ? note.ActorName : actor,
            Action = note.Action,
            Subject = note.Subject,
            Before = isOwn ? "" : note.Before,
            After = isOwn ? "" : note.After,
            ForProducer = note.ForProducer,
            IsSealed = note.Position is not null,
        };
    }

    /// <summary>As subjects: who acted, and the account that it is about.</summary>
    private static IEnumerable<string> AccountsOf(AuditEntry note)
    {
        if (note.ActorId is { } actor) yield return AccountActions.Account(actor);
        if (_ownWords.Contains(note.Action)) yield return note.Subject;
    }
}
