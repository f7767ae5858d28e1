using System.ComponentModel.DataAnnotations;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Corrections;

public sealed class SettleCorrectionCommand
{
    public const int LongestNote = 500;

    /// <summary>What was done, or why nothing.</summary>
    [StringLength(LongestNote)]
    public string Note { get; set; } = "";
}

/// <summary>
/// An officer of the place has looked at a report. The reader's contact is forgotten with that. Errors: Note (nothing said), "" (not one of
/// the person's places, or settled by somebody else meanwhile).
/// </summary>
public sealed class SettleCorrection(DbContext db, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Guid id, SettleCorrectionCommand command, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        if (OutsideText.IsBlank(command.Note)) return Result.Refused(new FieldError(nameof(command.Note), CorrectionTexts.NoteNeeded));
        var note = OutsideText.Tidy(command.Note, keepLines: true);
        var now = clock.GetUtcNow();
        var settled = await db.Set<Correction>().SeenBy(user).Where(r => r.Id == id && r.SettledAt == null).ExecuteUpdateAsync(s => s
            .SetProperty(r => r.SettledAt, now).SetProperty(r => r.SettledBy, user.Id).SetProperty(r => r.Settlement, note)
            .SetProperty(r => r.Contact, ""), c);
        if (settled == 0) return Result.Refused(new FieldError("", CorrectionTexts.NotWaiting));
        audit.Note("correction.settled", $"correction:{id:N}", after: note);
        return Result.Ok();
    }, cancel);
}
