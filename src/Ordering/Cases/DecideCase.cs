using Marketplace.Ordering.Orders;
using Marketplace.Shared;

namespace Marketplace.Ordering.Cases;

/// <summary>
/// An officer of the producer's area decides what the sides could not: for the buyer, wholly or in part, or against. A member of the
/// producer decides nothing of it. Errors: case (not in their area), state, Reason, Amount.
/// </summary>
public sealed class DecideCase(CaseWork work, SettleCase settle, ICurrentUser user)
{
    /// <param name="amountVnd">In đồng; null = all that was paid for the packs.</param>
    public Task<Result> ForBuyerAsync(string number, long? amountVnd, string reason, CancellationToken cancel) =>
        work.OnAsync(db => db.CasesSeenBy(user), number, async (entry, step) =>
        {
            if (Check(entry, reason) is { } refused) return refused;
            var amount = amountVnd ?? entry.AmountVnd;
            if (amountVnd < 1 || amount > entry.AmountVnd) return Result.Refused(new FieldError("Amount", OrderingTexts.OfferAmount(entry.AmountVnd)));
            return await settle.GrantAsync(entry, CaseSide.Officer, amount, reason.Trim(), step);
        }, cancel);

    public Task<Result> AgainstBuyerAsync(string number, string reason, CancellationToken cancel) =>
        work.OnAsync(db => db.CasesSeenBy(user), number, (entry, step) => Task.FromResult(
            Check(entry, reason) ?? entry.MoveTo(CaseState.Rejected, CaseSide.Officer, step, reason.Trim())), cancel);

    private Result? Check(Case entry, string reason)
    {
        if (user.Memberships.ContainsKey(entry.ProducerCode)) return Result.Refused(new FieldError("case", OrderingTexts.NoSuchCase()));
        if (entry.State != CaseState.WithOfficer)
            return Result.Refused(new FieldError("state", OrderingTexts.CaseMoveRefused(entry.State, CaseState.Settled)));
        return ReasonGiven.Check(reason);
    }
}
