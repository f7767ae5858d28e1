using System.ComponentModel.DataAnnotations;
using Marketplace.Catalog.Onboarding;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts;

public enum DraftDecision { Approve, AskChanges, Decline }

/// <summary>What an officer says of a listing.</summary>
public sealed class DecideDraftCommand
{
    public const int LongestWords = 600;

    [StringLength(12)] public string Decision { get; set; } = "";

    [StringLength(12)] public string Reason { get; set; } = "";

    [StringLength(LongestWords)] public string Words { get; set; } = "";

    /// <summary>The officer saw why papers that the set asks for are not needed here (NĐ 15/2018/NĐ-CP Điều 12 names those who are exempt).</summary>
    public bool IsExempt { get; set; }

    /// <summary><see cref="DraftReview.Seen"/>.</summary>
    [StringLength(16)] public string Seen { get; set; } = "";
}

/// <summary>
/// An officer of the producer's place approves a listing, asks for changes or refuses it. Nobody decides for a producer of his own, or what he
/// wrote or handed in for one. The producer's people learn of it by letter. Errors: the draft (not in their places, decided, or sent anew),
/// Decision, Reason, Words, IsExempt.
/// </summary>
public sealed class DecideDraft(DbContext db, PublishDraft publish, DraftLetters letters, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Guid id, DecideDraftCommand command, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        var draft = await DraftWork.LockAsync(db.Set<ListingDraft>().SeenBy(user), id, c);
        return draft is null ? DraftWork.NoSuchDraft() : await DecideAsync(draft, command, c);
    }, cancel);

    private async Task<Result> DecideAsync(ListingDraft draft, DecideDraftCommand command, CancellationToken cancel)
    {
        if (user.Memberships.ContainsKey(draft.ProducerCode) || IsOwnWork(draft)) return Refused("", DraftRefusals.NotYours);
        var isSeen = draft.SubmittedAt is { } at && command.Seen == DraftReview.SeenOf(at, draft.Content);
        if (draft.State != DraftState.Submitted || !isSeen) return Refused("", DraftRefusals.NotWaiting);
        if (!Enum.TryParse<DraftDecision>(command.Decision, out var decision) || !Enum.IsDefined(decision)) return Refused("Decision", DraftRefusals.NoReason);
        var words = OutsideText.Tidy(command.Words, keepLines: true);
        return decision == DraftDecision.Approve ? await ApproveAsync(draft, command.IsExempt, words, cancel)
            : await SendBackAsync(draft, decision, command.Reason, words, cancel);
    }

    /// <summary>Written or handed in by the one who decides, for the producer: somebody else looks at it.</summary>
    private bool IsOwnWork(ListingDraft draft) =>
        user.Id is { } me && (draft.SubmittedBy == me || draft.Writers.All.Contains(me) || draft.Notes.Exists(n => n.Act == DraftAct.Submitted && n.By == me));

    private async Task<Result> ApproveAsync(ListingDraft draft, bool isExempt, string words, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (!await ProducerStandings.IsVerifiedAsync(db, draft.ProducerCode, cancel)) return Refused("", DraftRefusals.ProducerNotVerified);
        if (await ProducerStandings.IsSuspendedAsync(db, draft.ProducerCode, cancel)) return Refused("", DraftRefusals.ProducerSuspended);
        var rules = await ListingRules.OnAsync(db, now.VietnamDate(), cancel);
        if (rules.ClaimsIn(draft.Content).FirstOrDefault() is { } claim) return Refused("", DraftRefusals.Claims(claim.Words, claim.LegalBasis));
        if (!isExempt && rules.Missing(draft.Content).FirstOrDefault() is { } missing)
            return Refused(nameof(DecideDraftCommand.IsExempt), DraftRefusals.DocumentMissing(missing.Name, missing.LegalBasis));
        if (isExempt && words.Length == 0) return Refused(nameof(DecideDraftCommand.Words), DraftRefusals.NoWords);
        db.Add(draft.Note(DraftAct.Approved, user.Id, now, words: words));
        audit.Note("draft.approved", $"draft:{draft.Id:N}", "", isExempt ? $"exempt: {words}" : "");
        var published = await publish.ExecuteAsync(draft, user.Id, cancel);
        if (!published.Succeeded) return published;
        await letters.PostAsync(draft, DraftAct.Approved, null, words, cancel);
        return Result.Ok();
    }

    private async Task<Result> SendBackAsync(ListingDraft draft, DraftDecision decision, string reason, string words, CancellationToken cancel)
    {
        if (!Enum.TryParse<DraftReason>(reason, out var why) || !Enum.IsDefined(why)) return Refused(nameof(DecideDraftCommand.Reason), DraftRefusals.NoReason);
        if (words.Length == 0) return Refused(nameof(DecideDraftCommand.Words), DraftRefusals.NoWords);
        var act = decision == DraftDecision.Decline ? DraftAct.Declined : DraftAct.ChangesAsked;
        var now = clock.GetUtcNow();
        draft.State = act == DraftAct.Declined ? DraftState.Declined : DraftState.ChangesAsked;
        draft.DecidedAt = now;
        draft.DecidedBy = user.Id;
        db.Add(draft.Note(act, user.Id, now, why, words));
        audit.Note(act == DraftAct.Declined ? "draft.declined" : "draft.sent-back", $"draft:{draft.Id:N}", "", $"{why}: {words}");
        await letters.PostAsync(draft, act, why, words, cancel);
        return Result.Ok();
    }

    private static Result Refused(string field, Message why) => Result.Refused(new FieldError(field, why));
}
