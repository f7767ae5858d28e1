using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>Calls out, so it holds no transaction: what it hears is taken by a job of its own.</summary>
internal sealed class AskCardPaymentHandler(DbContext db, CardPayments cards, CardService stripe) : IJobHandler<AskCardPayment>
{
    public async Task ExecuteAsync(AskCardPayment job, JobContext context, CancellationToken cancel)
    {
        if (!cards.IsOn) return;
        var payment = await db.Set<CardPayment>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == job.PaymentId, cancel);
        if (payment is null) return;
        var news = await stripe.AskAsync(payment, cancel);
        if (news.Count > 0) db.Enqueue(new TakeCardAnswer(news));
    }
}

internal sealed class CloseCardPagesHandler(DbContext db, CardPayments cards, CardService stripe) : IJobHandler<CloseCardPages>
{
    public async Task ExecuteAsync(CloseCardPages job, JobContext context, CancellationToken cancel)
    {
        if (!cards.IsOn) return;
        var open = await db.Set<CardPayment>().AsNoTracking()
            .Where(p => p.OrderId == job.OrderId && p.State == CardPaymentState.Open && p.SessionId != "").ToListAsync(cancel);
        foreach (var payment in open)
        {
            var ended = new CardNews
            {
                Kind = CardNewsKind.Ended, PaymentId = payment.Id, OrderId = payment.OrderId, SessionId = payment.SessionId, Account = payment.Account,
            };
            // A page that cannot be closed was paid, or is over: Stripe says which.
            if (await stripe.CloseAsync(payment, cancel)) db.Enqueue(new TakeCardAnswer([ended]));
            else db.Enqueue(new AskCardPayment(payment.Id));
        }
    }
}
