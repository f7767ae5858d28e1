using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Credits;

/// <param name="OrderNumber">The order that the money is for; empty = none, for example it was refunded.</param>
/// <param name="Note">What was done.</param>
public sealed record SettleReviewCommand(Guid ReviewId, string OrderNumber, string Note);

/// <summary>
/// A person decides about a credit in review: with an order it is confirmed, if the order is the same producer's and still to be paid, and
/// its total is reached by this credit or, where the sum came in parts, by it and all that came short for the order before or since: they
/// are settled together. What is over is given back as with one credit that is too much: by hand, as the note says. Errors: review (not
/// one of the person's, or settled), Note, order, state.
/// </summary>
public sealed class SettleReview(DbContext db, ICurrentUser user, ConfirmPayment confirm, IAudit audit, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(SettleReviewCommand command, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        if (ReasonGiven.Check(command.Note) is { } refused) return Result.Refused([.. refused.Errors.Select(e => e with { Field = "Note" })]);
        // The order before its credits, as wherever money is taken: two who settle parts of one order do not wait for each other.
        await Named(command.OrderNumber).LockAsync(c);
        // Of two people who settle it at once the second finds it settled.
        await db.Set<CreditReview>().Where(r => r.Id == command.ReviewId).ExecuteUpdateAsync(s => s.SetProperty(r => r.Kind, r => r.Kind), c);
        var review = await db.Set<CreditReview>().Include(r => r.Credit).OwnedBy(user, ProducerRight.Orders, r => r.ProducerCode)
            .SingleOrDefaultAsync(r => r.Id == command.ReviewId && r.SettledAt == null, c);
        if (review is null) return Result.Refused(new FieldError("review", OrderingTexts.NoSuchReview()));
        if (command.OrderNumber.Length > 0 && await PayAsync(review, command, c) is { Succeeded: false } unpaid) return unpaid;
        Settle(review, command);
        return Result.Ok();
    }, cancel);

    private async Task<Result> PayAsync(CreditReview review, SettleReviewCommand command, CancellationToken cancel)
    {
        var order = await Named(command.OrderNumber).AsNoTracking().SingleOrDefaultAsync(o => o.ProducerCode == review.ProducerCode, cancel);
        if (order is null || order.IsSample != review.IsSample) return Result.Refused(new FieldError("order", OrderingTexts.NoSuchOrder()));
        if (order.State is not (OrderState.AwaitingPayment or OrderState.Expired) || order.PaymentMethod != PaymentMethod.BankTransfer)
            return Result.Refused(new FieldError("state", OrderingTexts.MoveRefused(order.State, OrderState.Confirmed)));
        var parts = review.Credit.AmountVnd < order.TotalVnd ? await OtherPartsAsync(review, order, cancel) : [];
        if (review.Credit.AmountVnd + parts.Sum(p => p.Credit.AmountVnd) < order.TotalVnd)
            return Result.Refused(new FieldError("order", OrderingTexts.NotEnough()));
        var paid = await confirm.ExecuteAsync(order.Id, cancel);
        if (!paid.Succeeded) return paid;
        review.Credit.OrderId = order.Id;
        foreach (var part in parts)
        {
            part.Credit.OrderId = order.Id;
            Settle(part, command);
        }
        return paid;
    }

    /// <summary>What else came short for the order and waits: it was on the right account, or it would be of another kind.</summary>
    private async Task<IReadOnlyList<CreditReview>> OtherPartsAsync(CreditReview review, Order order, CancellationToken cancel)
    {
        var parts = db.Set<CreditReview>().Where(r => r.Id != review.Id && r.OrderId == order.Id && r.ProducerCode == order.ProducerCode)
            .Where(r => r.Kind == CreditKind.Under && r.SettledAt == null);
        // Locked before they are read: one that somebody gives back at this moment is no part any more.
        await parts.ExecuteUpdateAsync(s => s.SetProperty(r => r.Kind, r => r.Kind), cancel);
        return await parts.Include(r => r.Credit).OrderBy(r => r.Id).ToListAsync(cancel);
    }

    private void Settle(CreditReview review, SettleReviewCommand command)
    {
        review.SettledAt = clock.GetUtcNow();
        review.SettledBy = user.Id;
        review.Settlement = Shared.Text.OutsideText.Tidy(command.Note, keepLines: true);
        audit.Note("review.settled", $"credit:{review.CreditId}", review.Kind.ToString(), command.OrderNumber);
    }

    private IQueryable<Order> Named(string number) =>
        db.Set<Order>().OwnedBy(user, ProducerRight.Orders, o => o.ProducerCode).Where(o => o.Number == number);
}
