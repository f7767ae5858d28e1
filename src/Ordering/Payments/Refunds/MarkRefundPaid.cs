using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Refunds;

/// <param name="BankReference">The bank's number of the transfer to the buyer.</param>
public sealed record MarkRefundPaidCommand(Guid RefundId, string BankReference);

/// <summary>
/// The producer has given the money back by hand: for orders that were not paid by card, and where the card's service could not. Errors:
/// refund (not one of the person's, or done), state (the card's service gives it back), BankReference.
/// </summary>
public sealed class MarkRefundPaid(DbContext db, ICurrentUser user, RefundSteps steps)
{
    private const int Longest = 64;

    public Task<Result> ExecuteAsync(MarkRefundPaidCommand command, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        var reference = command.BankReference.Trim();
        if (reference.Length == 0) return Refused("BankReference", OrderingTexts.Required());
        if (reference.Length > Longest) return Refused("BankReference", OrderingTexts.TooLong(Longest));
        var refund = await db.Set<Refund>().AsNoTracking().OwnedBy(user, ProducerRight.Orders, r => r.Order.ProducerCode)
            .Where(r => r.Id == command.RefundId).Select(r => new { r.Id, r.State, r.CardPaymentId }).SingleOrDefaultAsync(c);
        if (refund is null) return Refused("refund", OrderingTexts.NoSuchRefund());
        if (refund.CardPaymentId is not null && refund.State != RefundState.Failed) return Refused("state", OrderingTexts.RefundByCard());
        return await steps.DoneAsync(refund.Id, reference, c) ? Result.Ok() : Refused("refund", OrderingTexts.NoSuchRefund());
    }, cancel);

    private static Result Refused(string field, Message message) => Result.Refused(new FieldError(field, message));
}
