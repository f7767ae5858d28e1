using Marketplace.Media.Files;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>A link to a private photo or PDF of a declaration, for this reader and for minutes; that it was handed out is noted.</summary>
public sealed class OpenChannelEvidence(DbContext db, ICurrentUser user, FileTickets tickets, IAudit audit)
{
    /// <returns>Null when the reader works for no producer with such a channel, or it has no such file.</returns>
    public Task<OpenedEvidence?> AsProducerAsync(string code, Guid evidence, CancellationToken cancel) =>
        OpenAsync(db.OwnDeclarations(user).Where(d => d.ParticipationCode == code), evidence, cancel);

    /// <returns>Null when there is no such declaration in the reader's areas, or it has no such file.</returns>
    public Task<OpenedEvidence?> AsOfficerAsync(Guid declaration, Guid evidence, CancellationToken cancel) =>
        OpenAsync(db.DeclarationsSeenBy(user).Where(d => d.Id == declaration), evidence, cancel);

    private async Task<OpenedEvidence?> OpenAsync(IQueryable<ChannelDeclaration> seen, Guid evidence, CancellationToken cancel)
    {
        var found = await seen.SelectMany(d => d.Evidence, (d, e) => new { d.ParticipationCode, Evidence = e })
            .Where(e => e.Evidence.Id == evidence && e.Evidence.FileId != null).SingleOrDefaultAsync(cancel);
        if (found?.Evidence.FileId is not { } file || user.Id is not { } reader) return null;
        audit.Note("channel.evidence-opened", $"channel:{found.ParticipationCode}", "", $"{evidence:N}");
        await db.SaveChangesAsync(cancel);
        return new OpenedEvidence(tickets.Of(file, reader), EvidenceView.Of(found.Evidence).IsPicture);
    }
}

/// <param name="Link">Good for minutes, and for this reader alone.</param>
/// <param name="IsPicture">False = a PDF, sent as a file.</param>
public sealed record OpenedEvidence(string Link, bool IsPicture);
