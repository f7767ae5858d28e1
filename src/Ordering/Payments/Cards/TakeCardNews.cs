using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>
/// The one way what Stripe says becomes true here, whoever heard it: in the caller's transaction, in any order and as often as one likes.
/// What does not fit the stored payment pays nothing and opens a review.
/// </summary>
public sealed class TakeCardNews(
    DbContext db, ConfirmPayment confirm, TakeRefundNews refunds, OweSurplus surplus, CardReviews reviews, IAudit audit, TimeProvider clock)
{
    /// <param name="source">Stripe's number of the message; empty = it was asked for.</param>
    /// <returns>False = no payment of ours is known by what it names.</returns>
    internal async Task<bool> ExecuteAsync(CardNews news, string source, CancellationToken cancel)
    {
        if (await FindAsync(news, cancel) is not { } found) return false;
        await LockAsync(found.OrderId, found.Id, cancel);
        var payment = await db.Set<CardPayment>().SingleAsync(p => p.Id == found.Id, cancel);
        if (CompareCardNews.Differs(payment, news) is { } kind)
        {
            await reviews.OpenAsync(payment, kind, news, source, cancel);
            return true;
        }
        // What names nothing of ours waits until the payment is known to be one: then it counts alike, whenever it came.
        if (news.Kind is CardNewsKind.Refund or CardNewsKind.Dispute && !IsPaid(payment)) return false;
        Learn(payment, news);
        await TakeAsync(payment, news, source, cancel);
        // The next fact of one answer is looked for in the database.
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private static bool IsPaid(CardPayment payment) => payment.State is CardPaymentState.Paid or CardPaymentState.Surplus;

    private async Task TakeAsync(CardPayment payment, CardNews news, string source, CancellationToken cancel)
    {
        switch (news.Kind)
        {
            case CardNewsKind.Paid:
                await PayAsync(payment, cancel);
                break;
            case CardNewsKind.Ended:
                if (payment.State is CardPaymentState.Created or CardPaymentState.Open) payment.State = CardPaymentState.Closed;
                break;
            case CardNewsKind.GivenBack:
                await refunds.TakeTotalAsync(payment, news, cancel);
                break;
            case CardNewsKind.Refund:
                await refunds.TakeAsync(payment, news, source, cancel);
                break;
            case CardNewsKind.Dispute:
                await DisputeAsync(payment, news, source, cancel);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(news));
        }
    }

    private async Task PayAsync(CardPayment payment, CancellationToken cancel)
    {
        if (IsPaid(payment)) return;
        payment.PaidAt = clock.GetUtcNow();
        var isPaid = await db.Set<Order>().Where(o => o.Id == payment.OrderId).Select(o => o.PaidVnd > 0).SingleAsync(cancel);
        var isTaken = !isPaid && (await confirm.ExecuteAsync(payment.OrderId, cancel)).Succeeded;
        payment.State = isTaken ? CardPaymentState.Paid : CardPaymentState.Surplus;
        if (!isTaken) await surplus.ExecuteAsync(payment, isPaid ? RefundReasons.PaidTwice : RefundReasons.TooLate, cancel);
        audit.Note("card.paid", $"payment:{payment.Id:N}", "", payment.State.ToString());
        await WakeAsync(payment, cancel);
    }

    private async Task DisputeAsync(CardPayment payment, CardNews news, string source, CancellationToken cancel)
    {
        if (!DisputeStatus.IsLater(payment.DisputeStatus, news.Status)) return;
        payment.DisputeId = news.ProviderId;
        payment.DisputeStatus = news.Status;
        payment.DisputedVnd = news.AmountVnd;
        audit.Note("card.dispute", $"payment:{payment.Id:N}", "", news.Status);
        await reviews.OpenAsync(payment, CardReviewKind.Dispute, news, source, cancel);
    }

    private async Task<Known?> FindAsync(CardNews news, CancellationToken cancel)
    {
        var payments = db.Set<CardPayment>().AsNoTracking();
        var named = news.PaymentId is { } id
            ? payments.Where(p => p.Id == id)
            : payments.Where(p => p.IntentId != "" && p.IntentId == news.IntentId || p.ChargeId != "" && p.ChargeId == news.ChargeId);
        return await named.OrderBy(p => p.Id).Select(p => new Known(p.Id, p.OrderId)).FirstOrDefaultAsync(cancel);
    }

    /// <summary>The order's row before its payment's, for which a statement that changes nothing does the same.</summary>
    private async Task LockAsync(Guid orderId, Guid paymentId, CancellationToken cancel)
    {
        await db.Set<Order>().Where(o => o.Id == orderId).LockAsync(cancel);
        await db.Set<CardPayment>().Where(p => p.Id == paymentId).ExecuteUpdateAsync(s => s.SetProperty(p => p.Attempt, p => p.Attempt), cancel);
    }

    /// <summary>Stripe's numbers, the first time that they are heard.</summary>
    private static void Learn(CardPayment payment, CardNews news)
    {
        if (payment.SessionId.Length == 0) payment.SessionId = news.SessionId;
        if (payment.IntentId.Length == 0) payment.IntentId = news.IntentId;
        if (payment.ChargeId.Length == 0) payment.ChargeId = news.ChargeId;
    }

    /// <summary>What had waited for this payment is looked at again.</summary>
    private async Task WakeAsync(CardPayment payment, CancellationToken cancel)
    {
        var waiting = await db.Set<CardEvent>().Where(e => e.State == CardEventState.Waiting && e.IntentId == payment.IntentId).ToListAsync(cancel);
        foreach (var told in waiting)
        {
            told.State = CardEventState.Received;
            told.JobId = db.Enqueue(new WorkCardEvent(told.Id));
        }
    }

    private sealed record Known(Guid Id, Guid OrderId);
}
