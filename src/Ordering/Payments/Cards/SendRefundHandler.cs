using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>
/// Asks Stripe to give money back, at least once and with one key, so that it is given once. What Stripe refuses for good is said so and
/// given back by hand; anything else is tried again.
/// </summary>
internal sealed class SendRefundHandler(DbContext db, CardPayments cards, CardService stripe, TimeProvider clock) : IJobHandler<SendRefund>
{
    private static readonly TimeSpan _fresh = TimeSpan.FromMinutes(5);

    public async Task ExecuteAsync(SendRefund job, JobContext context, CancellationToken cancel)
    {
        if (!cards.IsOn) throw new InvalidOperationException("Cards are off: without Stripe's key nothing can be given back by it.");
        var refund = await db.Set<Refund>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == job.RefundId, cancel);
        if (refund is not { State: RefundState.Owed, CardPaymentId: { } paymentId }) return;
        var payment = await db.Set<CardPayment>().AsNoTracking().SingleAsync(p => p.Id == paymentId, cancel);
        var isRepeat = context.Attempt > 1 || clock.GetUtcNow() - refund.CreatedAt > _fresh;
        db.Enqueue(new TakeCardAnswer([await AnswerAsync(payment, refund, isRepeat, cancel)]));
    }

    private async Task<CardNews> AnswerAsync(CardPayment payment, Refund refund, bool isRepeat, CancellationToken cancel)
    {
        try { return await stripe.RefundAsync(payment, refund.Id, refund.AmountVnd, isRepeat, cancel); }
        catch (CardServiceException refused) when (refused.IsFinal)
        {
            return new CardNews
            {
                Kind = CardNewsKind.Refund, PaymentId = payment.Id, OrderId = payment.OrderId, IntentId = payment.IntentId, Account = payment.Account,
                Currency = CompareCardNews.Currency, AmountVnd = refund.AmountVnd, RefundId = refund.Id, Status = "failed",
            };
        }
    }
}
