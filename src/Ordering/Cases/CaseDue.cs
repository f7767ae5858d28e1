using Marketplace.Ordering.Orders;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Cases;

/// <summary>Due when the time for the next move is over.</summary>
/// <param name="Steps">Of the case when the time began: if it has moved since, nothing happens.</param>
public sealed record CaseDue(Guid CaseId, int Steps);

/// <summary>What a producer left unanswered goes to an officer, what a buyer let be is closed.</summary>
internal sealed class CaseDueHandler(DbContext db, CaseWork work) : IJobHandler<CaseDue>, IRunsInTransaction
{
    public async Task ExecuteAsync(CaseDue job, JobContext context, CancellationToken cancel)
    {
        var order = db.Set<Case>().Where(c => c.Id == job.CaseId).Select(c => c.OrderId);
        await db.Set<Order>().Where(o => order.Contains(o.Id)).LockAsync(cancel);
        var entry = await db.Set<Case>().SingleOrDefaultAsync(c => c.Id == job.CaseId, cancel);
        if (entry is null || entry.Steps != job.Steps || CaseMoves.IsEnd(entry.State)) return;
        var next = entry.State is CaseState.Offered or CaseState.Refused ? CaseState.Closed : CaseState.WithOfficer;
        await work.MoveAsync(entry, (e, step) => Task.FromResult(e.MoveTo(next, CaseSide.Clock, step)), cancel);
    }
}
