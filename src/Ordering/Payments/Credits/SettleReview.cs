using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Credits;

/// <param name="OrderNumber">The order that the money is for; empty = none, for example it was refunded.</param>
/// <param name="Note">What was done.</param>
public sealed record SettleReviewCommand(Guid ReviewId, string OrderNumber, string Note);

/// <summary>
/// A person decides about a credit in review: with an order it is confirmed, if the money of this credit reaches its total and the order
/// is the same producer's and still to be paid. Errors: review (not one of the person's, or settled), Note, order, state.
/// </summary>
public sealed class SettleReview(DbContext db, ICurrentUser user, ConfirmPayment confirm, IAudit audit, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(SettleReviewCommand command, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        if (ReasonGiven.Check(command.Note) is { } refused) return Result.Refused([.. refused.Errors.Select(e => e with { Field = "Note" })]);
        // Of two people who settle it at once the second finds it settled.
        await db.Set<CreditReview>().Where(r => r.Id == command.ReviewId).ExecuteUpdateAsync(s => s.SetProperty(r => r.Kind, r => r.Kind), c);
        var review = await db.Set<CreditReview>().Include(r => r.Credit).OwnedBy(user, ProducerRight.Orders, r => r.ProducerCode)
            .SingleOrDefaultAsync(r => r.Id == command.ReviewId && r.SettledAt == null, c);
        if (review is null) return Result.Refused(new FieldError("review", OrderingTexts.NoSuchReview()));
        if (command.OrderNumber.Length > 0 && await PayAsync(review, command.OrderNumber, c) is { Succeeded: false } unpaid) return unpaid;
        review.SettledAt = clock.GetUtcNow();
        review.SettledBy = user.Id;
        review.Settlement = command.Note.Trim();
        audit.Note("review.settled", $"credit:{review.CreditId}", review.Kind.ToString(), command.OrderNumber);
        return Result.Ok();
    }, cancel);

    private async Task<Result> PayAsync(CreditReview review, string number, CancellationToken cancel)
    {
        var named = db.Set<Order>().AsNoTracking().Where(o => o.Number == number && o.ProducerCode == review.ProducerCode);
        await named.LockAsync(cancel);
        var order = await named.SingleOrDefaultAsync(cancel);
        if (order is null || order.IsSample != review.IsSample) return Result.Refused(new FieldError("order", OrderingTexts.NoSuchOrder()));
        if (order.State is not (OrderState.AwaitingPayment or OrderState.Expired) || order.PaymentMethod != PaymentMethod.BankTransfer)
            return Result.Refused(new FieldError("state", OrderingTexts.MoveRefused(order.State, OrderState.Confirmed)));
        if (review.Credit.AmountVnd < order.TotalVnd) return Result.Refused(new FieldError("order", OrderingTexts.NotEnough()));
        var paid = await confirm.ExecuteAsync(order.Id, cancel);
        if (paid.Succeeded) review.Credit.OrderId = order.Id;
        return paid;
    }
}
