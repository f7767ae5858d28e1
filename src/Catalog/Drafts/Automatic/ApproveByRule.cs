using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts.Automatic;

/// <summary>Publishes a submitted draft where the rule allows it, in the caller's transaction; the audit says by what numbers.</summary>
public sealed class ApproveByRule
{
    private readonly DbContext _db;
    private readonly AutomaticRule _rule;
    private readonly PublishDraft _publish;
    private readonly DraftLetters _letters;
    private readonly IAudit _audit;
    private readonly TimeProvider _clock;

    internal ApproveByRule(DbContext db, AutomaticRule rule, PublishDraft publish, DraftLetters letters, IAudit audit, TimeProvider clock) =>
        (_db, _rule, _publish, _letters, _audit, _clock) = (db, rule, publish, letters, audit, clock);

    /// <param name="draft">Locked, whole, its place known.</param>
    /// <param name="live">What buyers see now; null = nothing of this product was published.</param>
    /// <param name="rules">Of today.</param>
    /// <param name="cancel">Ends the writing.</param>
    /// <returns>Null = an officer has to look, and nothing was written.</returns>
    internal async Task<Result?> TryAsync(ListingDraft draft, DraftContent? live, ListingRules rules, CancellationToken cancel)
    {
        var record = await _rule.OfAsync(draft, live, rules, cancel);
        if (record.Hindrances.Count > 0) return null;
        var now = _clock.GetUtcNow();
        _db.Add(draft.Note(DraftAct.ApprovedByRule, by: null, now));
        _audit.Note(
            "draft.approved-by-rule", $"draft:{draft.Id:N}", "",
            $"approved {record.Approved}; in {AutomaticLimits.Days} days declined {record.Declined}, upheld {record.Complaints.Upheld}; "
            + $"open {record.Complaints.Open}");
        var published = await _publish.ExecuteAsync(draft, by: null, cancel);
        if (!published.Succeeded) return published;
        _db.Add(new AutomaticApproval
        {
            DraftId = draft.Id, ProducerCode = draft.ProducerCode, ProductCode = draft.ProductCode!, Area = draft.Area, Commune = draft.Commune, At = now,
            ApprovedBefore = record.Approved, IsSample = draft.IsSample,
        });
        await _letters.PostAsync(draft, DraftAct.ApprovedByRule, null, "", cancel);
        return Result.Ok();
    }
}
