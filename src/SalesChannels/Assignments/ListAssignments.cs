using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Assignments;

/// <summary>Steps given to officers in the places that the person looks after.</summary>
public sealed class ListAssignments(DbContext db, IProvinceStaff staff, ICurrentUser user, TimeProvider clock)
{
    /// <summary>What is due first comes first; of what is done, the latest.</summary>
    /// <param name="view">In which state.</param>
    /// <param name="own">Only what the person is to do.</param>
    /// <param name="page">From 1; one past the end is empty.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<AssignmentList> ExecuteAsync(AssignmentView view, bool own, int page, CancellationToken cancel)
    {
        var me = user.Id;
        var found = db.AssignmentsSeenBy(user).AsNoTracking().In(view, clock.GetUtcNow()).Where(a => !own || a.AssignedTo == me);
        var ordered = view == AssignmentView.Done
            ? found.OrderByDescending(a => a.ClosedAt).ThenBy(a => a.Id) : found.OrderBy(a => a.DueOn).ThenBy(a => a.Id);
        var rows = await ordered.Skip((page - 1) * AssignmentList.PageSize).Take(AssignmentList.PageSize).ToListAsync(cancel);
        return new AssignmentList(await LinesAsync(rows, cancel), await found.CountAsync(cancel));
    }

    /// <returns>Null when there is no such assignment in the reader's places.</returns>
    public async Task<AssignmentLine?> FindAsync(Guid id, CancellationToken cancel) =>
        await db.AssignmentsSeenBy(user).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is { } found
            ? (await LinesAsync([found], cancel))[0] : null;

    /// <summary>Each number as its list has rows.</summary>
    public async Task<AssignmentCounts> CountAsync(CancellationToken cancel)
    {
        var (now, seen) = (clock.GetUtcNow(), db.AssignmentsSeenBy(user));
        var me = user.Id;
        return new AssignmentCounts(
            await seen.In(AssignmentView.Open, now).CountAsync(cancel), await seen.In(AssignmentView.Late, now).CountAsync(cancel),
            await seen.In(AssignmentView.Done, now).CountAsync(cancel),
            await seen.In(AssignmentView.Open, now).CountAsync(a => a.AssignedTo == me, cancel));
    }

    private async Task<IReadOnlyList<AssignmentLine>> LinesAsync(IReadOnlyList<StepAssignment> rows, CancellationToken cancel)
    {
        var names = await staff.NamesAsync([.. rows.SelectMany(r => (Guid[])[r.AssignedTo, r.AssignedBy]).Distinct()], cancel);
        var today = clock.VietnamToday();
        return
        [
            .. rows.Select(a => new AssignmentLine(
                a.Id, a.ProducerCode, a.ProducerName, a.Area, a.Commune, a.Step, a.ParticipationCode, names.GetValueOrDefault(a.AssignedTo, ""),
                names.GetValueOrDefault(a.AssignedBy, ""), a.AssignedAt, a.DueOn, a.ClosedAt is null && a.DueOn < today, a.Note, a.ClosedAt, a.Outcome,
                a.Words, a.IsSample)
            {
                IsMine = a.AssignedTo == user.Id, IsGivenByMe = a.AssignedBy == user.Id,
            }),
        ];
    }
}

/// <param name="Count">On all pages together.</param>
public sealed record AssignmentList(IReadOnlyList<AssignmentLine> Lines, int Count)
{
    public const int PageSize = 20;

    public int LastPage => PageCount.Of(Count, PageSize);
}

/// <param name="Late">Of the open ones.</param>
/// <param name="Done">Within <see cref="AssignmentScopes.DoneDays"/> days.</param>
/// <param name="Own">Open ones that the reader is to do.</param>
public sealed record AssignmentCounts(int Open, int Late, int Done, int Own);

/// <param name="To">E-mail of who is to do it; empty = the account is gone.</param>
/// <param name="ClosedAt">Null = open.</param>
public sealed record AssignmentLine(
    Guid Id, string ProducerCode, string ProducerName, string Area, string Commune, NextStep Step, string ParticipationCode, string To, string By,
    DateTimeOffset AssignedAt, DateOnly DueOn, bool IsLate, string Note, DateTimeOffset? ClosedAt, AssignmentOutcome? Outcome, string Words, bool IsSample)
{
    /// <summary>The reader is to do it.</summary>
    public bool IsMine { get; init; }

    public bool IsGivenByMe { get; init; }
}
