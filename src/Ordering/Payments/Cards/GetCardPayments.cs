using Marketplace.Ordering.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>How payment by card stands, for the orders of a checkout that are paid so, by order number.</summary>
public sealed class GetCardPayments(DbContext db, CardPayments cards, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<string, CardPaymentView>> ExecuteAsync(OrderKey key, CancellationToken cancel)
    {
        var orders = await key.GroupsOf(db).SelectMany(g => g.Orders).AsNoTracking().Where(o => o.PaymentMethod == PaymentMethod.Card).ToListAsync(cancel);
        var ids = orders.Select(o => o.Id).ToList();
        var payments = (await db.Set<CardPayment>().AsNoTracking().Where(p => ids.Contains(p.OrderId)).ToListAsync(cancel)).ToLookup(p => p.OrderId);
        var now = clock.GetUtcNow();
        return orders.ToDictionary(o => o.Number, o => ViewOf(o, [.. payments[o.Id]], now));
    }

    private CardPaymentView ViewOf(Order order, IReadOnlyList<CardPayment> payments, DateTimeOffset now) => new()
    {
        OrderNumber = order.Number,
        AmountVnd = order.TotalVnd,
        MayPay = cards.Takes(order.TotalVnd) && order.MayBePaidByCard(now),
        Until = order.ReservedUntil,
        IsBegun = payments.Any(p => p.State == CardPaymentState.Open),
        PaidAt = payments.FirstOrDefault(p => p.State == CardPaymentState.Paid)?.PaidAt,
        GivenBackVnd = payments.Sum(p => p.GivenBackVnd),
        DisputedVnd = payments.Where(p => p.DisputeId.Length > 0).Sum(p => p.DisputedVnd),
    };
}

/// <summary>Amounts in whole đồng.</summary>
public sealed record CardPaymentView
{
    public required string OrderNumber { get; init; }

    public required long AmountVnd { get; init; }

    public required bool MayPay { get; init; }

    /// <summary>The goods are held until then; null = no limit any more.</summary>
    public required DateTimeOffset? Until { get; init; }

    /// <summary>A page of Stripe is open: the buyer may have paid on it already.</summary>
    public required bool IsBegun { get; init; }

    public required DateTimeOffset? PaidAt { get; init; }

    /// <summary>What Stripe says that it has given back in all.</summary>
    public required long GivenBackVnd { get; init; }

    /// <summary>What the buyer's bank wants back; 0 = nothing.</summary>
    public required long DisputedVnd { get; init; }
}
