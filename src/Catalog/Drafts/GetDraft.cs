using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts;

/// <summary>One own draft, whole. Four queries.</summary>
public sealed class GetDraft(DbContext db, PublishDraft publish, ICurrentUser user, TimeProvider clock)
{
    /// <returns>Null when the person keeps no catalogue that has such a draft.</returns>
    public async Task<DraftView?> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        var draft = await db.Set<ListingDraft>().AsNoTracking().Include(d => d.Notes).OwnedBy(user, ProducerRight.Catalogue, d => d.ProducerCode)
            .SingleOrDefaultAsync(d => d.Id == id, cancel);
        if (draft is null) return null;
        var live = draft.ProductCode is { } code ? await publish.LiveAsync(code, draft.IsSample, cancel) : null;
        return new DraftView(
            draft.Id, draft.ProducerCode, draft.ProductCode, draft.State, draft.Content,
            DraftGaps.Of(draft.Content, await RulesAsync(cancel)), ReviewRules.Asks(draft.Content, live), live, ThreadOf(draft, user), draft.IsSample,
            draft.EditedAt);
    }

    /// <summary>The rules for listings of today.</summary>
    public Task<ListingRules> RulesAsync(CancellationToken cancel) => ListingRules.OnAsync(db, clock.VietnamToday(), cancel);

    internal static IReadOnlyList<DraftThreadLine> ThreadOf(ListingDraft draft, ICurrentUser user) =>
        [.. draft.Notes.OrderBy(n => n.At).ThenBy(n => n.Id)
            .Select(n => new DraftThreadLine(n.Act, n.At, n.Reason, n.Words, n.By is not null && n.By == user.Id))];
}
