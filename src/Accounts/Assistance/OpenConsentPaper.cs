using Marketplace.Accounts.Audit;
using Marketplace.Media.Files;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Assistance;

/// <summary>A link to the photo or scan of a consent, for this officer and for minutes; that it was handed out is noted.</summary>
public sealed class OpenConsentPaper(DbContext db, ICurrentUser user, FileTickets tickets, IAudit audit)
{
    /// <returns>Null when the producer has no such consent in the reader's places, or it has no paper.</returns>
    public async Task<string?> ExecuteAsync(string producerCode, Guid consent, CancellationToken cancel)
    {
        var file = await db.Set<AssistConsent>().SeenBy(user).Where(c => c.ProducerCode == producerCode && c.Id == consent).Select(c => c.FileId)
            .SingleOrDefaultAsync(cancel);
        if (file is not { } paper || user.Id is not { } reader) return null;
        audit.Note(AccountActions.ConsentPaperOpened, AccountActions.Producer(producerCode), "", $"{consent:N}");
        await db.SaveChangesAsync(cancel);
        return tickets.Of(paper, reader);
    }
}
