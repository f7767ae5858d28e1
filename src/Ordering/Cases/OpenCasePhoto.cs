using Marketplace.Media.Files;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Cases;

/// <summary>A link to a photo of a case, for this reader and for minutes; that it was handed out is noted.</summary>
public sealed class OpenCasePhoto(DbContext db, ICurrentUser user, FileTickets tickets, IAudit audit)
{
    /// <returns>Null when the reader works for no producer that has such a case, or it has no such photo.</returns>
    public Task<string?> AsProducerAsync(string number, int position, CancellationToken cancel) =>
        OpenAsync(db.CasesOfProducers(user), number, position, cancel);

    /// <returns>Null when no such case has come to an officer of the reader's area, or it has no such photo.</returns>
    public Task<string?> AsOfficerAsync(string number, int position, CancellationToken cancel) =>
        OpenAsync(db.CasesSeenBy(user).Where(c => c.Moves.Any(m => m.To == CaseState.WithOfficer)), number, position, cancel);

    private async Task<string?> OpenAsync(IQueryable<Case> own, string number, int position, CancellationToken cancel)
    {
        var file = await own.Where(c => c.Number == number).SelectMany(c => c.Photos).Where(p => p.Position == position)
            .Select(p => (Guid?)p.FileId).SingleOrDefaultAsync(cancel);
        if (file is not { } id || user.Id is not { } reader) return null;
        audit.Note("case.photo-opened", $"case:{number}", "", $"{position}");
        await db.SaveChangesAsync(cancel);
        return tickets.Of(id, reader);
    }
}
