using Marketplace.Media.Files;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Onboarding;

public sealed record ApplicationPage(IReadOnlyList<ApplicationView> Rows, int Count)
{
    public int LastPage => PageCount.Of(Count, OfficerApplications.PageSize);
}

/// <summary>Applications of the places of the officer in hand: what waits, longest first; one whole; one paper of it, by a link for minutes.</summary>
public sealed class OfficerApplications(DbContext db, ICurrentUser user, FileTickets tickets, IAudit audit)
{
    public const int PageSize = 50;

    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<ApplicationPage> WaitingAsync(int page, CancellationToken cancel)
    {
        var waiting = Waiting();
        var rows = await waiting.Include(a => a.Papers).OrderBy(a => a.SubmittedAt).ThenBy(a => a.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancel);
        return new ApplicationPage([.. rows.Select(ApplicationView.Of)], await waiting.CountAsync(cancel));
    }

    public Task<int> CountAsync(CancellationToken cancel) => Waiting().CountAsync(cancel);

    /// <returns>Null when no such application was sent from the reader's places.</returns>
    public async Task<ApplicationView?> FindAsync(Guid id, CancellationToken cancel) =>
        await Seen().Include(a => a.Papers).SingleOrDefaultAsync(a => a.Id == id, cancel) is { } found ? ApplicationView.Of(found) : null;

    /// <returns>A link that is good for the reader alone and for minutes; that it was handed out is noted. Null when there is no such paper.</returns>
    public async Task<string?> OpenPaperAsync(Guid id, int position, CancellationToken cancel)
    {
        var file = await Seen().Where(a => a.Id == id).SelectMany(a => a.Papers).Where(p => p.Position == position).Select(p => (Guid?)p.FileId)
            .SingleOrDefaultAsync(cancel);
        if (file is not { } paper || user.Id is not { } reader) return null;
        audit.Note("producer.paper-opened", $"application:{id:N}", "", $"{position}");
        await db.SaveChangesAsync(cancel);
        return tickets.Of(paper, reader);
    }

    private IQueryable<ProducerApplication> Seen() => db.Set<ProducerApplication>().AsNoTracking().Where(a => a.SubmittedAt != null).SeenBy(user);

    private IQueryable<ProducerApplication> Waiting() => Seen()
        .Where(a => a.Decision == null || a.Decision == ApplicationDecision.MoreAsked && a.SubmittedAt > a.DecidedAt);
}
