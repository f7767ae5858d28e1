using System.ComponentModel.DataAnnotations;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts.Automatic;

/// <summary>What an officer says of a listing that the rule approved.</summary>
public sealed class LookAfterwardsForm
{
    public const string Good = "dung", TakeBack = "thu-hoi";

    [StringLength(12)] public string Do { get; set; } = "";

    [StringLength(SuspensionForm.LongestWhy)] public string Why { get; set; } = "";
}

/// <summary>
/// An officer of the producer's place looks at what the rule approved. Taking it back takes the product off the shop, ends automatic approval of
/// the producer, and tells the producer why. Errors: Why, the whole form (not in their places, looked at already, or the officer's own producer).
/// </summary>
public sealed class LookAfterwards(
    DbContext db, SuspendListing suspend, SetAutomatic automatic, DraftLetters letters, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Guid id, LookAfterwardsForm form, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        if (await db.Set<AutomaticApproval>().SeenBy(user).SingleOrDefaultAsync(a => a.DraftId == id, c) is not { } approval
            || await DraftWork.LockAsync(db.Set<ListingDraft>().SeenBy(user), id, c) is not { } draft) return DraftWork.NoSuchDraft();
        await db.Entry(approval).ReloadAsync(c);
        if (user.Memberships.ContainsKey(approval.ProducerCode)) return Refused("", DraftRefusals.NotYours);
        if (approval.LookedAt is not null && form.Do != LookAfterwardsForm.TakeBack || approval.TakenBackAt is not null)
            return Refused("", DraftRefusals.NotWaiting);
        var now = clock.GetUtcNow();
        (approval.LookedAt, approval.LookedBy) = (now, user.Id);
        if (form.Do == LookAfterwardsForm.TakeBack) return await TakeBackAsync(approval, draft, OutsideText.Tidy(form.Why), now, c);
        audit.Note("draft.rule-looked-at", $"draft:{id:N}");
        return Result.Ok();
    }, cancel);

    private async Task<Result> TakeBackAsync(AutomaticApproval approval, ListingDraft draft, string why, DateTimeOffset now, CancellationToken cancel)
    {
        if (why.Length == 0) return Refused(nameof(LookAfterwardsForm.Why), DraftRefusals.NoWords);
        (approval.TakenBackAt, approval.TakenBackWhy) = (now, why);
        db.Add(draft.Note(DraftAct.RuleTakenBack, user.Id, now, words: why));
        audit.Note("draft.rule-taken-back", $"draft:{draft.Id:N}", "", why);
        await automatic.StopAsync(approval.ProducerCode, why, approval.IsSample, cancel);
        await letters.PostAsync(draft, DraftAct.RuleTakenBack, null, why, cancel);
        // A later version that an officer approved stays on sale.
        var looked = await db.Set<Publication>().AnyAsync(
            p => p.ProductCode == approval.ProductCode && db.Set<ListingDraft>().Any(d => d.Id == p.DraftId && d.DecidedBy != null), cancel);
        return looked ? Result.Ok() : await suspend.SetAsync(approval.ProductCode, why, cancel);
    }

    private static Result Refused(string field, Message why) => Result.Refused(new FieldError(field, why));
}
