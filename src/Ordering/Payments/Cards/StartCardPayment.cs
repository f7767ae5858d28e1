using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Marketplace.Ordering.Payments.Cards;

/// <param name="ReturnUrl">The order's page, absolute and without a query.</param>
/// <param name="Language">"vi" or "en".</param>
public sealed record StartCardPaymentCommand(OrderKey Key, string OrderNumber, string ReturnUrl, string Language);

/// <summary>
/// Leads a buyer to Stripe's page for one order: the payment is written and committed before Stripe hears of it, and Stripe's answer after,
/// so a fall in between loses nothing: pressed again, the same payment opens the same page. Errors: order, state (not to be paid by card
/// now), card (Stripe does not answer, press again).
/// </summary>
public sealed class StartCardPayment(DbContext db, CardPayments cards, CardService stripe, TimeProvider clock, ILogger<StartCardPayment> log)
{
    /// <summary>Stripe's page lives from half an hour to a day; the order's own time is watched by us.</summary>
    public static readonly TimeSpan PageLives = TimeSpan.FromHours(1);

    /// <returns>Address of Stripe's page.</returns>
    public async Task<Result<string>> ExecuteAsync(StartCardPaymentCommand command, CancellationToken cancel)
    {
        var begun = await db.InTransactionAsync(c => BeginAsync(command, c), cancel);
        if (begun.Value is not { } payment) return Result.Refused<string>(begun.Errors);
        if (payment.SessionUrl.Length > 0) return Result.Ok(payment.SessionUrl);
        try
        {
            var order = await db.Set<Order>().Where(o => o.Id == payment.OrderId)
                .Select(o => new CardOrder(o.Number, o.ProducerName, o.Group.BuyerEmail)).SingleAsync(cancel);
            var session = await stripe.OpenAsync(payment, order, cancel);
            await OpenedAsync(payment.Id, session.Id, session.Url, cancel);
            return Result.Ok(session.Url);
        }
        catch (CardServiceException fault)
        {
            log.LogError(fault, "No page for payment {Payment} of order {Order}.", payment.Id, command.OrderNumber);
            if (fault.IsFinal) await CloseAsync(payment.Id, cancel);
            return Refused("card", OrderingTexts.CardBusy());
        }
    }

    private async Task<Result<CardPayment>> BeginAsync(StartCardPaymentCommand command, CancellationToken cancel)
    {
        var own = command.Key.GroupsOf(db).SelectMany(g => g.Orders).Where(o => o.Number == command.OrderNumber).Select(o => o.Id);
        // Two presses begin one payment.
        await db.Set<Order>().Where(o => own.Contains(o.Id)).LockAsync(cancel);
        var order = await db.Set<Order>().AsNoTracking().SingleOrDefaultAsync(o => own.Contains(o.Id), cancel);
        if (order is null) return Result.Refused<CardPayment>(new FieldError("order", OrderingTexts.NoSuchOrder()));
        var now = clock.GetUtcNow();
        if (!order.MayBePaidByCard(now) || !cards.Takes(order.TotalVnd))
            return Result.Refused<CardPayment>(new FieldError("state", OrderingTexts.CardNotNow()));
        var last = await db.Set<CardPayment>().AsNoTracking().Where(p => p.OrderId == order.Id).OrderByDescending(p => p.Attempt).FirstOrDefaultAsync(cancel);
        if (last is { State: CardPaymentState.Created or CardPaymentState.Open } && last.ExpiresAt > now) return Result.Ok(last);
        var payment = new CardPayment
        {
            Id = Guid.CreateVersion7(now),
            OrderId = order.Id,
            Attempt = (last?.Attempt ?? 0) + 1,
            AmountVnd = order.TotalVnd,
            IsLive = cards.IsLive,
            Account = cards.Account,
            ReturnUrl = command.ReturnUrl,
            Language = command.Language,
            CreatedAt = now,
            ExpiresAt = now + PageLives,
            IsSample = order.IsSample,
        };
        db.Add(payment);
        await db.SaveChangesAsync(cancel);
        db.Entry(payment).State = EntityState.Detached;
        return Result.Ok(payment);
    }

    /// <summary>Meanwhile a message of Stripe may already have paid or closed it: that stays.</summary>
    private Task OpenedAsync(Guid id, string session, string url, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        await db.Set<CardPayment>().Where(p => p.Id == id).ExecuteUpdateAsync(
            s => s.SetProperty(p => p.SessionId, session).SetProperty(p => p.SessionUrl, url), c);
        await db.Set<CardPayment>().Where(p => p.Id == id && p.State == CardPaymentState.Created)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.State, CardPaymentState.Open), c);
    }, cancel);

    private Task CloseAsync(Guid id, CancellationToken cancel) => db.InTransactionAsync(c => db.Set<CardPayment>()
        .Where(p => p.Id == id && p.State == CardPaymentState.Created)
        .ExecuteUpdateAsync(s => s.SetProperty(p => p.State, CardPaymentState.Closed), c), cancel);

    private static Result<string> Refused(string field, Message message) => Result.Refused<string>(new FieldError(field, message));
}
