using System.Globalization;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>
/// Writes a job for each payment of which Stripe may know more than we do, for each refund that is not on its way, and for each message that
/// waits. A payment begins to be asked for when a message would be late, and is not asked for any more once it is over.
/// </summary>
internal sealed class ReconcileCardsHandler(DbContext db, CardPayments cards, TimeProvider clock) : IJobHandler<ReconcileCards>, IRunsInTransaction
{
    private const int AtOnce = 200;
    private static readonly TimeSpan _late = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan _refundLate = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan _waits = TimeSpan.FromDays(7);

    public async Task ExecuteAsync(ReconcileCards job, JobContext context, CancellationToken cancel)
    {
        if (!cards.IsOn) return;
        var now = clock.GetUtcNow();
        var round = now.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        foreach (var id in await PaymentsAsync(now, cancel))
            await db.EnqueueOnceAsync($"card.ask:{id:N}:{round}", new AskCardPayment(id), null, cancel);
        foreach (var id in await RefundsAsync(now - _refundLate, cancel))
            await db.EnqueueOnceAsync($"card.refund:{id:N}:{round}", new SendRefund(id), null, cancel);
        await WaitingAsync(now, cancel);
        await CloseForgottenAsync(now, cancel);
    }

    /// <summary>Open pages, and paid ones with a refund of which the end is not known.</summary>
    private Task<List<Guid>> PaymentsAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var late = now - _late;
        var refundLate = now - _refundLate;
        return db.Set<CardPayment>().AsNoTracking()
            .Where(p => p.State == CardPaymentState.Open && p.CreatedAt < late
                || db.Set<Refund>().Any(r => r.CardPaymentId == p.Id && r.State == RefundState.Sent && r.CreatedAt < refundLate))
            .OrderBy(p => p.Id).Take(AtOnce).Select(p => p.Id).ToListAsync(cancel);
    }

    private Task<List<Guid>> RefundsAsync(DateTimeOffset before, CancellationToken cancel) => db.Set<Refund>().AsNoTracking()
        .Where(r => r.State == RefundState.Owed && r.CardPaymentId != null && r.CreatedAt < before).OrderBy(r => r.Id).Take(AtOnce)
        .Select(r => r.Id).ToListAsync(cancel);

    private async Task WaitingAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var waiting = await db.Set<CardEvent>().Where(e => e.State == CardEventState.Waiting).OrderBy(e => e.ReceivedAt).Take(AtOnce).ToListAsync(cancel);
        foreach (var told in waiting)
        {
            told.State = told.ReceivedAt < now - _waits ? CardEventState.Foreign : CardEventState.Received;
            if (told.State == CardEventState.Received) told.JobId = db.Enqueue(new WorkCardEvent(told.Id));
        }
    }

    /// <summary>Written, but Stripe's page never reached the buyer: nobody can pay on it.</summary>
    private Task CloseForgottenAsync(DateTimeOffset now, CancellationToken cancel) => db.Set<CardPayment>()
        .Where(p => p.State == CardPaymentState.Created && p.ExpiresAt < now)
        .ExecuteUpdateAsync(s => s.SetProperty(p => p.State, CardPaymentState.Closed), cancel);
}
