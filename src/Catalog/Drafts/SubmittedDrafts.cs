using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts;

/// <param name="DueAt">Until when the producer should have an answer.</param>
public sealed record SubmittedDraft(
    Guid Id, string Name, string ProducerCode, string ProducerName, string Area, string Commune, bool IsNew, DateTimeOffset SubmittedAt,
    DateTimeOffset DueAt, bool IsSample);

public sealed record SubmittedDraftPage(IReadOnlyList<SubmittedDraft> Rows, int Count, int Late)
{
    public int LastPage => PageCount.Of(Count, ListSubmittedDrafts.PageSize);
}

/// <summary>What waits for the officer in hand, longest first.</summary>
public sealed class ListSubmittedDrafts(DbContext db, ICurrentUser user, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>Our own promise to producers; NĐ 85/2021/NĐ-CP gives none.</summary>
    public static TimeSpan Answer { get; } = TimeSpan.FromDays(3);

    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<SubmittedDraftPage> ExecuteAsync(int page, CancellationToken cancel)
    {
        var waiting = Waiting();
        var drafts = await waiting.OrderBy(d => d.SubmittedAt).ThenBy(d => d.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var names = await ProducerNames.OfAsync(db, [.. drafts.Select(d => d.ProducerCode).Distinct()], cancel);
        var late = clock.GetUtcNow() - Answer;
        return new SubmittedDraftPage(
            [.. drafts.Select(d => Row(d, names.GetValueOrDefault(d.ProducerCode, d.ProducerCode)))], await waiting.CountAsync(cancel),
            await waiting.CountAsync(d => d.SubmittedAt < late, cancel));
    }

    public Task<int> CountAsync(CancellationToken cancel) => Waiting().CountAsync(cancel);

    private IQueryable<ListingDraft> Waiting() => db.Set<ListingDraft>().AsNoTracking().Where(d => d.State == DraftState.Submitted).SeenBy(user);

    private static SubmittedDraft Row(ListingDraft draft, string producer) => new(
        draft.Id, draft.Content.Name, draft.ProducerCode, producer, draft.Area, draft.Commune, draft.ProductCode is null, draft.SubmittedAt!.Value,
        draft.SubmittedAt.Value + Answer, draft.IsSample);
}

/// <param name="Differences">From what buyers see now.</param>
/// <param name="Missing">Papers that the set asks for and that are not there, or hold no more.</param>
/// <param name="IsVerified">The producer is in the register.</param>
public sealed record DraftReview(
    Guid Id, string ProducerCode, string ProducerName, string? ProductCode, DraftState State, DateTimeOffset SubmittedAt, DraftContent Content,
    IReadOnlyList<DraftDifference> Differences, bool IsFirst, IReadOnlyList<FoundClaim> Claims, IReadOnlyList<DocumentRule> Documents,
    IReadOnlyList<DocumentRule> Missing, IReadOnlyList<DraftThreadLine> Thread, bool IsVerified, bool IsSample, string Area, string Commune)
{
    /// <summary>Travels with the decision: it is for what its officer saw.</summary>
    public string Seen => SeenOf(SubmittedAt, Content);

    internal static string SeenOf(DateTimeOffset submittedAt, DraftContent content) => DraftWork.MarkOf(new { submittedAt, content });
}

/// <summary>One draft for the officer who decides, or who looks at what was decided.</summary>
public sealed class GetSubmittedDraft(DbContext db, PublishDraft publish, ICurrentUser user, TimeProvider clock)
{
    /// <returns>Null when no such draft was ever submitted by a producer of the reader's places.</returns>
    public async Task<DraftReview?> ExecuteAsync(Guid id, CancellationToken cancel)
    {
        var draft = await db.Set<ListingDraft>().AsNoTracking().Include(d => d.Notes).SeenBy(user)
            .SingleOrDefaultAsync(d => d.Id == id && d.SubmittedAt != null, cancel);
        if (draft is null) return null;
        var names = await ProducerNames.OfAsync(db, [draft.ProducerCode], cancel);
        var live = draft.ProductCode is { } code && draft.State != DraftState.Published ? await publish.LiveAsync(code, draft.IsSample, cancel) : null;
        var rules = await ListingRules.OnAsync(db, clock.VietnamToday(), cancel);
        return new DraftReview(
            draft.Id, draft.ProducerCode, names.GetValueOrDefault(draft.ProducerCode, draft.ProducerCode), draft.ProductCode, draft.State,
            draft.SubmittedAt!.Value, draft.Content,
            live is null ? [] : DraftDifferences.Between(live, draft.Content), live is null, rules.ClaimsIn(draft.Content),
            rules.DocumentsFor(draft.Content.SetCode), rules.Missing(draft.Content), GetDraft.ThreadOf(draft, user),
            await Onboarding.ProducerStandings.IsVerifiedAsync(db, draft.ProducerCode, cancel), draft.IsSample, draft.Area, draft.Commune);
    }
}
