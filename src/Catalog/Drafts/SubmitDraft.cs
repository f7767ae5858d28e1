using Marketplace.Catalog.Drafts.Automatic;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Onboarding;
using Marketplace.Catalog.Producers;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts;

/// <summary>
/// Hands a draft to the officers of its producer's place, or publishes it at once where nobody has to look (<see cref="ReviewRules"/>) or
/// the rule answers for the producer (<see cref="ApproveByRule"/>).
/// Errors: what is missing, by the screen's name; the draft.
/// </summary>
public sealed class SubmitDraft(DbContext db, DraftWork work, PublishDraft publish, ApproveByRule byRule, GeographyBook geography, ICurrentUser user,
    IAudit audit, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Guid id, CancellationToken cancel) => work.OnAsync(id, draft => SubmitAsync(draft, user.Id, cancel), cancel);

    /// <summary>Back to its writers, as long as no officer has decided.</summary>
    public Task<Result> TakeBackAsync(Guid id, CancellationToken cancel) => work.OnAsync(id, draft =>
    {
        if (draft.State != DraftState.Submitted) return Result.Refused(new FieldError("", DraftRefusals.NotWaiting));
        draft.State = DraftState.Draft;
        db.Add(draft.Note(DraftAct.TakenBack, user.Id, clock.GetUtcNow()));
        return Result.Ok();
    }, cancel);

    /// <summary>Gives it up; what buyers see stays as it is.</summary>
    public Task<Result> DropAsync(Guid id, CancellationToken cancel) => work.OnAsync(id, draft =>
    {
        if (!draft.State.IsOpen()) return Result.Refused(new FieldError("", DraftRefusals.NotWritable));
        draft.State = DraftState.Dropped;
        db.Add(draft.Note(DraftAct.Dropped, user.Id, clock.GetUtcNow()));
        audit.Note("draft.dropped", $"draft:{draft.Id:N}");
        return Result.Ok();
    }, cancel);

    /// <summary>In the caller's transaction, for a draft that it has locked and a person whose right it has checked.</summary>
    internal async Task<Result> SubmitAsync(ListingDraft draft, Guid? by, CancellationToken cancel)
    {
        if (!draft.State.IsWritable()) return Result.Refused(new FieldError("", DraftRefusals.NotWritable));
        var now = clock.GetUtcNow();
        var today = now.VietnamDate();
        var rules = await ListingRules.OnAsync(db, today, cancel);
        var gaps = DraftGaps.Of(draft.Content, rules);
        if (gaps.Count > 0) return Result.Refused([.. gaps.Select(g => new FieldError(g.Step.ToString(), g.What))]);
        if (await ProducerStandings.IsSuspendedAsync(db, draft.ProducerCode, cancel))
            return Result.Refused(new FieldError("", DraftRefusals.ProducerSuspended));

        draft.SubmittedAt = now;
        draft.SubmittedBy = by;
        audit.Note("draft.submitted", $"draft:{draft.Id:N}", "", draft.Content.Name);
        var live = draft.ProductCode is { } code ? await publish.LiveAsync(code, draft.IsSample, cancel) : null;
        if (!ReviewRules.Asks(draft.Content, live))
        {
            db.Add(draft.Note(DraftAct.PublishedAtOnce, by, now));
            return await publish.ExecuteAsync(draft, by: null, cancel);
        }
        (draft.Area, draft.Commune) = await PlaceAsync(draft.ProducerCode, today, cancel);
        if (await byRule.TryAsync(draft, live, rules, cancel) is { } approved) return approved;
        draft.State = DraftState.Submitted;
        db.Add(draft.Note(DraftAct.Submitted, by, now));
        return Result.Ok();
    }

    /// <summary>Of a producer that is not in the register yet, as its application says.</summary>
    private async Task<(string Area, string Commune)> PlaceAsync(string producer, DateOnly today, CancellationToken cancel)
    {
        if (await KnownProducer.FindAsync(db, geography, producer, today, cancel) is { } known) return (known.Area, known.Commune);
        var applied = await db.Set<ProducerApplication>().AsNoTracking().Where(a => a.ProducerCode == producer)
            .Select(a => new { a.Area, a.Commune }).FirstOrDefaultAsync(cancel);
        return applied is null ? (GeographyBook.Unknown, GeographyBook.Unknown) : (applied.Area, applied.Commune);
    }
}
