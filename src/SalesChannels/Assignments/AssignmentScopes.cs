using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Assignments;

/// <summary>Which of the assignments a list shows and a count counts.</summary>
public enum AssignmentView
{
    /// <summary>To be done, late or not.</summary>
    Open,

    /// <summary>To be done, and its day is over.</summary>
    Late,

    /// <summary>Done within <see cref="AssignmentScopes.DoneDays"/> days.</summary>
    Done,
}

/// <summary>Whose they are, and in which state, said in the query: a list and its count ask the same.</summary>
public static class AssignmentScopes
{
    /// <summary>Days for which what was done is shown.</summary>
    public const int DoneDays = 30;

    /// <summary>Of the places that the person looks after; a demonstration account works on demonstration data alone.</summary>
    internal static IQueryable<StepAssignment> AssignmentsSeenBy(this DbContext db, ICurrentUser user)
    {
        var samples = user.IsSample;
        return db.Set<StepAssignment>().Where(a => !samples || a.IsSample).SeenBy(user);
    }

    internal static IQueryable<StepAssignment> In(this IQueryable<StepAssignment> assignments, AssignmentView view, DateTimeOffset now)
    {
        var today = now.VietnamDate();
        var since = now.AddDays(-DoneDays);
        return view switch
        {
            AssignmentView.Open => assignments.Where(a => a.ClosedAt == null),
            AssignmentView.Late => assignments.Where(a => a.ClosedAt == null && a.DueOn < today),
            AssignmentView.Done => assignments.Where(a => a.ClosedAt >= since && a.Outcome != AssignmentOutcome.Withdrawn),
            _ => throw new ArgumentOutOfRangeException(nameof(view), view, null),
        };
    }
}
