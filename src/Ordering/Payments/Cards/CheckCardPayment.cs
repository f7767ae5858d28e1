using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>
/// The buyer is back and no message has come yet: Stripe itself is asked, never the address that the buyer came by. What it says goes the
/// same way as a message. Errors: order, card (Stripe does not answer).
/// </summary>
public sealed class CheckCardPayment(DbContext db, CardPayments cards, CardService stripe, TakeCardNews take, ILogger<CheckCardPayment> log)
{
    public async Task<Result> ExecuteAsync(OrderKey key, string orderNumber, CancellationToken cancel)
    {
        var own = key.GroupsOf(db).SelectMany(g => g.Orders).Where(o => o.Number == orderNumber).Select(o => o.Id);
        var payments = await db.Set<CardPayment>().AsNoTracking().Where(p => own.Contains(p.OrderId) && p.State == CardPaymentState.Open).ToListAsync(cancel);
        if (!cards.IsOn) return Result.Refused(new FieldError("order", OrderingTexts.NoSuchOrder()));
        try
        {
            foreach (var payment in payments) await TakeAsync(await stripe.AskAsync(payment, cancel), cancel);
            return Result.Ok();
        }
        catch (CardServiceException fault)
        {
            log.LogError(fault, "Stripe was asked for order {Order} in vain.", orderNumber);
            return Result.Refused(new FieldError("card", OrderingTexts.CardBusy()));
        }
    }

    private Task TakeAsync(IReadOnlyList<CardNews> news, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        foreach (var fact in news) await take.ExecuteAsync(fact, "", c);
    }, cancel);
}
