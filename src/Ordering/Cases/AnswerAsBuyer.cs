using Marketplace.Ordering.Orders;
using Marketplace.Shared;

namespace Marketplace.Ordering.Cases;

/// <summary>What a buyer does with a case of a checkout that the key opens. Errors: case (not theirs), state, Reason.</summary>
public sealed class AnswerAsBuyer(CaseWork work, SettleCase settle)
{
    /// <summary>Takes what the producer offered.</summary>
    public Task<Result> TakeOfferAsync(OrderKey key, string number, CancellationToken cancel) =>
        work.OnAsync(db => db.CasesOf(key), number, async (entry, step) => entry.State == CaseState.Offered
            ? await settle.ExecuteAsync(entry, CaseSide.Buyer, entry.GrantedVnd ?? 0, "", step)
            : Result.Refused(new FieldError("state", OrderingTexts.CaseMoveRefused(entry.State, CaseState.Settled))), cancel);

    /// <summary>Asks an officer to decide.</summary>
    public Task<Result> AppealAsync(OrderKey key, string number, string reason, CancellationToken cancel) =>
        work.OnAsync(db => db.CasesOf(key), number, (entry, step) => Task.FromResult(ReasonGiven.Check(reason) is { } refused
            ? refused
            : Appeal(entry, step, reason.Trim())), cancel);

    public Task<Result> WithdrawAsync(OrderKey key, string number, CancellationToken cancel) =>
        work.OnAsync(db => db.CasesOf(key), number, (entry, step) =>
            Task.FromResult(entry.MoveTo(CaseState.Withdrawn, CaseSide.Buyer, step)), cancel);

    /// <summary>A producer who has not answered yet still has the time for it.</summary>
    private static Result Appeal(Case entry, Step step, string reason) => entry.State == CaseState.Open
        ? Result.Refused(new FieldError("state", OrderingTexts.CaseMoveRefused(entry.State, CaseState.WithOfficer)))
        : entry.MoveTo(CaseState.WithOfficer, CaseSide.Buyer, step, reason);
}
