using System.ComponentModel.DataAnnotations;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.LinkChecks;

public sealed class SeeLinkFlagCommand
{
    public const int LongestNote = 500;

    /// <summary>What was found there, or what was done.</summary>
    [StringLength(LongestNote)]
    public string Note { get; set; } = "";
}

/// <summary>
/// An officer of the place has looked at what was flagged: the page as it is now is the one to compare with. Verifies nothing. Errors: Note
/// (nothing said), "" (not in their places, of a producer they work for, or closed meanwhile).
/// </summary>
public sealed class SeeLinkFlag(DbContext db, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Guid id, SeeLinkFlagCommand command, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        if (OutsideText.IsBlank(command.Note)) return Result.Refused(new FieldError(nameof(command.Note), LinkTexts.NoteNeeded));
        var note = OutsideText.Tidy(command.Note, keepLines: true);
        var now = clock.GetUtcNow();
        var own = user.Memberships.Keys.ToList();
        var mine = db.FlagsSeenBy(user).Where(f => f.Id == id && !own.Contains(f.ProducerCode));
        var seen = await mine.Where(f => f.ClosedAt == null).ExecuteUpdateAsync(s => s
            .SetProperty(f => f.ClosedAt, now).SetProperty(f => f.ClosedBy, user.Id).SetProperty(f => f.Note, note), c);
        if (seen == 0) return Result.Refused(new FieldError("", LinkTexts.NotWaiting));
        var flag = await mine.AsNoTracking().SingleAsync(c);
        if (flag.Fault == LinkFault.Changed)
            await db.Set<LinkWatch>().Where(w => w.ParticipationCode == flag.ParticipationCode && w.LastHash != null)
                .ExecuteUpdateAsync(s => s.SetProperty(w => w.AcceptedHash, w => w.LastHash), c);
        audit.Note("channel.link-seen", $"channel:{flag.ParticipationCode}", $"{flag.Fault}", note);
        return Result.Ok();
    }, cancel);
}
