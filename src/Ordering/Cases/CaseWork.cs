using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Cases;

/// <summary>
/// What every step of a case shares: it is looked for among those that the person may move, so that another's is not found; the order's row is
/// locked first, so that of two who answer at once the second sees what the first has done; move, effects, note and letters are one
/// transaction.
/// </summary>
public sealed class CaseWork(DbContext db, ICurrentActor who, IAudit audit, TimeProvider clock)
{
    /// <param name="own">The cases that the person may move.</param>
    /// <returns>Error at "case" when it is not among them.</returns>
    internal Task<Result> OnAsync(Func<DbContext, IQueryable<Case>> own, string number, Func<Case, Step, Task<Result>> step, CancellationToken cancel) =>
        db.InTransactionAsync(async c =>
        {
            var found = own(db).Where(e => e.Number == number).Select(e => e.OrderId);
            if (await db.Set<Order>().Where(o => found.Contains(o.Id)).LockAsync(c) == 0)
                return Result.Refused(new FieldError("case", OrderingTexts.NoSuchCase()));
            var entry = await db.Set<Case>().AsSplitQuery().Include(e => e.Line).ThenInclude(l => l.Order).ThenInclude(o => o.Lines)
                .Include(e => e.Line).ThenInclude(l => l.Order).ThenInclude(o => o.Group).OrderBy(e => e.Id).SingleAsync(e => e.Number == number, c);
            return await MoveAsync(entry, step, c);
        }, cancel);

    /// <summary>For whoever has found and locked the case by right. In a transaction; its end saves.</summary>
    internal async Task<Result> MoveAsync(Case entry, Func<Case, Step, Task<Result>> step, CancellationToken cancel)
    {
        var before = entry.State;
        var done = await step(entry, new Step(who.Actor, clock.GetUtcNow(), cancel));
        if (!done.Succeeded || entry.State == before) return done;
        audit.Note("case.moved", $"case:{entry.Number}", before.ToString(), entry.State.ToString());
        Announce(entry);
        return done;
    }

    /// <summary>Letters about the last move, and the end of the time that the next one has.</summary>
    internal void Announce(Case entry)
    {
        db.Enqueue(new CaseLetter(entry.Id, entry.Steps));
        if (entry.DueAt is { } due && entry.State != CaseState.WithOfficer) db.Enqueue(new CaseDue(entry.Id, entry.Steps), due);
    }
}
