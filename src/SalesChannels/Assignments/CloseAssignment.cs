using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Assignments;

/// <summary>
/// Who is to do a step says that it is done, where facts do not say it; who gave it takes it back. One conditional statement each. Errors:
/// assignment (not in the own places), own (another's), closed (somebody was quicker), Words.
/// </summary>
public sealed class CloseAssignment(DbContext db, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public const int LongestWords = 300;

    public Task<Result> SayDoneAsync(Guid id, string words, CancellationToken cancel)
    {
        if (OutsideText.IsBlank(words)) return Task.FromResult(Refused("Words", AssignmentTexts.WordsNeeded()));
        var said = OutsideText.Tidy(words, keepLines: true);
        if (said.Length > LongestWords) return Task.FromResult(Refused("Words", AssignmentTexts.TooLong(LongestWords)));
        var me = user.Id;
        return CloseAsync(id, seen => seen.Where(a => a.AssignedTo == me), AssignmentOutcome.Said, said, cancel);
    }

    public Task<Result> WithdrawAsync(Guid id, CancellationToken cancel)
    {
        var me = user.Id;
        return CloseAsync(id, seen => seen.Where(a => a.AssignedBy == me), AssignmentOutcome.Withdrawn, "", cancel);
    }

    private Task<Result> CloseAsync(
        Guid id, Func<IQueryable<StepAssignment>, IQueryable<StepAssignment>> own, AssignmentOutcome outcome, string words, CancellationToken cancel) =>
        db.InTransactionAsync(async c =>
        {
            var now = clock.GetUtcNow();
            var seen = db.AssignmentsSeenBy(user).Where(a => a.Id == id);
            var closed = await own(seen).Where(a => a.ClosedAt == null).ExecuteUpdateAsync(
                set => set.SetProperty(a => a.ClosedAt, now).SetProperty(a => a.Outcome, outcome).SetProperty(a => a.Words, words), c);
            if (closed == 0) return await WhyNotAsync(seen, own(seen), c);
            var code = await seen.Select(a => a.ProducerCode).SingleAsync(c);
            audit.Note(outcome == AssignmentOutcome.Said ? "step.said-done" : "step.withdrawn", $"producer:{code}", "", $"{id:N}");
            return Result.Ok();
        }, cancel);

    private static async Task<Result> WhyNotAsync(IQueryable<StepAssignment> seen, IQueryable<StepAssignment> own, CancellationToken cancel)
    {
        if (!await seen.AnyAsync(cancel)) return Refused("assignment", AssignmentTexts.NotThere());
        return await own.AnyAsync(cancel) ? Refused("closed", AssignmentTexts.ClosedBefore()) : Refused("own", AssignmentTexts.Anothers());
    }

    private static Result Refused(string field, Message why) => Result.Refused(new FieldError(field, why));
}
