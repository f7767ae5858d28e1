using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Credits;

/// <param name="BankReference">The bank's number of the transfer, as the seller's app shows it.</param>
public sealed record TakeCreditByHandCommand(string OrderNumber, long AmountVnd, string BankReference, DateTimeOffset PaidAt);

/// <summary>
/// The seller saw the money on the account and says for which order, how much and under which number. Who may not work on the producer's
/// orders does not find the order. Errors: order, AmountVnd, BankReference, PaidAt.
/// </summary>
public sealed class TakeCreditByHand(DbContext db, ICurrentUser user, TakeCredit take, TimeProvider clock)
{
    public async Task<Result<TakenCredit>> ExecuteAsync(TakeCreditByHandCommand command, CancellationToken cancel)
    {
        var reference = command.BankReference.Trim();
        if (command.AmountVnd <= 0) return Refused("AmountVnd", OrderingTexts.CreditAmount());
        if (reference.Length == 0) return Refused("BankReference", OrderingTexts.Required());
        if (reference.Length > IncomingCredit.LongestReference) return Refused("BankReference", OrderingTexts.TooLong(IncomingCredit.LongestReference));
        if (command.PaidAt > clock.GetUtcNow()) return Refused("PaidAt", OrderingTexts.CreditTime());
        var order = await db.Set<Order>().AsNoTracking().OwnedBy(user, ProducerRight.Orders, o => o.ProducerCode)
            .SingleOrDefaultAsync(o => o.Number == command.OrderNumber, cancel);
        if (order is null) return Refused("order", OrderingTexts.NoSuchOrder());
        var account = await ReceivingAccount.OfAsync(db, order.ProducerCode, order.IsSample, cancel);
        if (account is null) return Refused("order", OrderingTexts.NoAccount());
        return Result.Ok(await take.ExecuteAsync(new IncomingCredit
        {
            Source = "by-hand",
            TransactionId = $"{account.Bin}:{account.Number}:{reference}",
            Bin = account.Bin,
            AccountNumber = account.Number,
            BankReference = reference,
            ProducerCode = order.ProducerCode,
            AmountVnd = command.AmountVnd,
            Text = order.PaymentCode,
            PaidAt = command.PaidAt,
        }, cancel));
    }

    private static Result<TakenCredit> Refused(string field, Message message) => Result.Refused<TakenCredit>(new FieldError(field, message));
}
