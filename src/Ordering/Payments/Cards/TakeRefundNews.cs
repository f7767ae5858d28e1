using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>
/// What Stripe says of money going back: of refunds that we asked for, and of those that somebody made at Stripe, which become rows of their
/// own. In the caller's transaction, with the payment's row locked.
/// </summary>
public sealed class TakeRefundNews(DbContext db, RefundSteps steps, CardReviews reviews, IAudit audit, TimeProvider clock)
{
    /// <summary>`amount_refunded`: what has gone back in all. When our rows do not reach it, Stripe is asked for the rest.</summary>
    internal async Task TakeTotalAsync(CardPayment payment, CardNews news, CancellationToken cancel)
    {
        payment.GivenBackVnd = Math.Max(payment.GivenBackVnd, news.AmountVnd);
        var known = await db.Set<Refund>().Where(r => r.CardPaymentId == payment.Id && r.State != RefundState.Failed).SumAsync(r => r.AmountVnd, cancel);
        if (known < payment.GivenBackVnd) db.Enqueue(new AskCardPayment(payment.Id));
    }

    internal async Task TakeAsync(CardPayment payment, CardNews news, string source, CancellationToken cancel)
    {
        var refund = await FindAsync(payment, news, cancel);
        if (refund is null && IsFailed(news)) return;
        var id = refund?.Id ?? await AddAsync(payment, news, source, cancel);
        if (refund?.State == RefundState.Failed) return;
        if (refund is not null && refund.AmountVnd != news.AmountVnd)
        {
            await reviews.OpenAsync(payment, CardReviewKind.Amount, news, source, cancel);
            return;
        }
        if (IsFailed(news))
        {
            await FailAsync(id, news, cancel);
            await reviews.OpenAsync(payment, CardReviewKind.RefundFailed, news, source, cancel);
        }
        else if (news.Status == "succeeded")
        {
            await steps.DoneAsync(id, news.ProviderId, cancel);
        }
        else
        {
            await db.Set<Refund>().Where(r => r.Id == id && r.State == RefundState.Owed).ExecuteUpdateAsync(
                s => s.SetProperty(r => r.State, RefundState.Sent).SetProperty(r => r.ProviderId, news.ProviderId), cancel);
        }
    }

    private static bool IsFailed(CardNews news) => news.Status is "failed" or "canceled";

    private Task<Found?> FindAsync(CardPayment payment, CardNews news, CancellationToken cancel)
    {
        var own = db.Set<Refund>().AsNoTracking().Where(r => r.CardPaymentId == payment.Id);
        var named = news.RefundId is { } id ? own.Where(r => r.Id == id) : own.Where(r => r.ProviderId == news.ProviderId);
        return named.Select(r => new Found(r.Id, r.State, r.AmountVnd)).SingleOrDefaultAsync(cancel);
    }

    private Task FailAsync(Guid id, CardNews news, CancellationToken cancel) => db.Set<Refund>()
        .Where(r => r.Id == id && r.State != RefundState.Done).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.State, RefundState.Failed).SetProperty(r => r.ProviderId, news.ProviderId), cancel);

    /// <summary>Made at Stripe. It counts for the order as far as the order has money left; what is more is for a person to see.</summary>
    private async Task<Guid> AddAsync(CardPayment payment, CardNews news, string source, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var refund = new Refund
        {
            Id = Guid.CreateVersion7(now),
            OrderId = payment.OrderId,
            AmountVnd = news.AmountVnd,
            Reason = RefundReasons.AtStripe,
            CreatedAt = now,
            ProviderId = news.ProviderId,
            IsSurplus = payment.State == CardPaymentState.Surplus,
            CardPaymentId = payment.Id,
            IsSample = payment.IsSample,
        };
        if (!refund.IsSurplus && !await db.TakeRefundAsync(payment.OrderId, news.AmountVnd, cancel))
        {
            refund.IsSurplus = true;
            await reviews.OpenAsync(payment, CardReviewKind.RefundOutside, news, source, cancel);
        }
        db.Add(refund);
        audit.Note("refund.outside", $"payment:{payment.Id:N}", "", news.ProviderId);
        await db.SaveChangesAsync(cancel);
        return refund.Id;
    }

    private sealed record Found(Guid Id, RefundState State, long AmountVnd);
}
