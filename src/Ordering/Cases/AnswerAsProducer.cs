using Marketplace.Ordering.Orders;
using Marketplace.Shared;

namespace Marketplace.Ordering.Cases;

/// <summary>
/// What the producer's people who work on orders do with a case. Errors: case (not one of theirs), state, Reason, Amount (more than was
/// paid for the packs, or nothing).
/// </summary>
public sealed class AnswerAsProducer(CaseWork work, SettleCase settle, ICurrentUser user)
{
    /// <summary>All that is asked: a return then waits for the goods, anything else is settled.</summary>
    public Task<Result> AcceptAsync(string number, string reason, CancellationToken cancel) =>
        work.OnAsync(db => db.CasesOfProducers(user), number, async (entry, step) =>
        {
            if (reason.Trim().Length > 0 && ReasonGiven.Check(reason) is { } refused) return refused;
            if (entry.State != CaseState.Open) return NotNow(entry, CaseState.Settled);
            return await settle.GrantAsync(entry, CaseSide.Producer, entry.AmountVnd, reason.Trim(), step);
        }, cancel);

    /// <summary>Some money back instead, the goods stay with the buyer, who takes it or appeals.</summary>
    public Task<Result> OfferAsync(string number, long amountVnd, string reason, CancellationToken cancel) =>
        work.OnAsync(db => db.CasesOfProducers(user), number, (entry, step) => Task.FromResult(Offer(entry, amountVnd, reason, step)), cancel);

    public Task<Result> RefuseAsync(string number, string reason, CancellationToken cancel) =>
        work.OnAsync(db => db.CasesOfProducers(user), number, (entry, step) => Task.FromResult(ReasonGiven.Check(reason) is { } refused
            ? refused
            : entry.MoveTo(CaseState.Refused, CaseSide.Producer, step, reason.Trim())), cancel);

    /// <summary>The goods of a granted return have arrived.</summary>
    /// <param name="sellable">They may be sold again: the stock has them back.</param>
    public Task<Result> TakeGoodsBackAsync(string number, bool sellable, CancellationToken cancel) =>
        work.OnAsync(db => db.CasesOfProducers(user), number, async (entry, step) =>
        {
            if (entry.State != CaseState.AwaitingGoods) return NotNow(entry, CaseState.Settled);
            entry.GoodsAreBack = true;
            return await settle.ExecuteAsync(entry, CaseSide.Producer, entry.GrantedVnd ?? entry.AmountVnd, "", step, sellable);
        }, cancel);

    private static Result Offer(Case entry, long amountVnd, string reason, Step step)
    {
        if (entry.Kind == CaseKind.Cancel) return NotNow(entry, CaseState.Offered);
        if (amountVnd < 1 || amountVnd > entry.AmountVnd) return Result.Refused(new FieldError("Amount", OrderingTexts.OfferAmount(entry.AmountVnd)));
        if (ReasonGiven.Check(reason) is { } refused) return refused;
        var moved = entry.MoveTo(CaseState.Offered, CaseSide.Producer, step, reason.Trim(), amountVnd);
        if (moved.Succeeded) entry.GrantedVnd = amountVnd;
        return moved;
    }

    private static Result NotNow(Case entry, CaseState to) => Result.Refused(new FieldError("state", OrderingTexts.CaseMoveRefused(entry.State, to)));
}
