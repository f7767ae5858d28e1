using Marketplace.Ordering.Orders;
using Marketplace.Shared;

namespace Marketplace.Ordering.Cases;

/// <summary>The one way a case's state changes: a legal move, kept with who, when and why, and with the time that the next one has.</summary>
internal static class CaseSteps
{
    /// <summary>Error at "state": the move is not in the table.</summary>
    public static Result MoveTo(this Case entry, CaseState to, CaseSide side, Step step, string reason = "", long? amountVnd = null)
    {
        if (!CaseMoves.Allows(entry.State, to)) return Result.Refused(new FieldError("state", OrderingTexts.CaseMoveRefused(entry.State, to)));
        entry.AddMove(entry.State, to, side, step, reason, amountVnd);
        entry.State = to;
        entry.DueAt = CaseLimits.On(step.Now.VietnamDate()).DueAfter(to, step.Now);
        entry.EndedAt = CaseMoves.IsEnd(to) ? step.Now : null;
        return Result.Ok();
    }

    public static void AddMove(this Case entry, CaseState? from, CaseState to, CaseSide side, Step step, string reason, long? amountVnd = null) =>
        entry.Moves.Add(new CaseMove
        {
            Id = Guid.CreateVersion7(step.Now), CaseId = entry.Id, Number = ++entry.Steps, From = from, To = to, Side = side, At = step.Now,
            ActorKind = step.Actor.Kind, ActorId = step.Actor.AccountId, Reason = reason, AmountVnd = amountVnd, IsSample = entry.IsSample,
        });
}
