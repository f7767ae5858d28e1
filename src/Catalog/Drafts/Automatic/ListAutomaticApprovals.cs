using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts.Automatic;

/// <param name="LookedAt">Null = no officer has looked yet.</param>
public sealed record AutomaticApprovalRow(
    Guid DraftId, string Name, string ProducerCode, string ProducerName, string Area, string Commune, DateTimeOffset At, int ApprovedBefore,
    DateTimeOffset? LookedAt, string? TakenBackWhy, bool IsSample);

public sealed record AutomaticApprovalPage(IReadOnlyList<AutomaticApprovalRow> Rows, int Count, int NotLooked)
{
    public int LastPage => PageCount.Of(Count, ListAutomaticApprovals.PageSize);
}

/// <summary>What the rule let on sale in the reader's places: what nobody looked at first, then the latest.</summary>
public sealed class ListAutomaticApprovals(DbContext db, ICurrentUser user)
{
    public const int PageSize = 50;

    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<AutomaticApprovalPage> ExecuteAsync(int page, CancellationToken cancel)
    {
        var seen = db.Set<AutomaticApproval>().AsNoTracking().SeenBy(user);
        var rows = await seen.OrderBy(a => a.LookedAt != null).ThenByDescending(a => a.At).ThenBy(a => a.DraftId)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Join(db.Set<ListingDraft>(), a => a.DraftId, d => d.Id, (a, d) => new { Approval = a, d.Content }).ToListAsync(cancel);
        var names = await ProducerNames.OfAsync(db, [.. rows.Select(r => r.Approval.ProducerCode).Distinct()], cancel);
        // A join keeps no order.
        return new AutomaticApprovalPage(
            [.. rows.OrderBy(r => r.Approval.LookedAt is not null).ThenByDescending(r => r.Approval.At).ThenBy(r => r.Approval.DraftId)
                .Select(r => Row(r.Approval, r.Content.Name, names.GetValueOrDefault(r.Approval.ProducerCode, r.Approval.ProducerCode)))],
            await seen.CountAsync(cancel), await seen.CountAsync(a => a.LookedAt == null, cancel));
    }

    /// <returns>Null when the rule approved no such draft in the reader's places.</returns>
    public async Task<AutomaticApprovalRow?> FindAsync(Guid draft, CancellationToken cancel)
    {
        var found = await db.Set<AutomaticApproval>().AsNoTracking().SeenBy(user).SingleOrDefaultAsync(a => a.DraftId == draft, cancel);
        if (found is null) return null;
        var content = await db.Set<ListingDraft>().Where(d => d.Id == draft).Select(d => d.Content).SingleAsync(cancel);
        var names = await ProducerNames.OfAsync(db, [found.ProducerCode], cancel);
        return Row(found, content.Name, names.GetValueOrDefault(found.ProducerCode, found.ProducerCode));
    }

    private static AutomaticApprovalRow Row(AutomaticApproval a, string name, string producer) => new(
        a.DraftId, name, a.ProducerCode, producer, a.Area, a.Commune, a.At, a.ApprovedBefore, a.LookedAt,
        a.TakenBackAt is null ? null : a.TakenBackWhy, a.IsSample);
}
