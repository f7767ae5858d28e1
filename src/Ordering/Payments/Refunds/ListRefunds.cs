using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Refunds;

/// <summary>Money that the person's producers still owe buyers and have to send by hand, oldest first.</summary>
public sealed class ListRefunds(DbContext db, ICurrentUser user)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<RefundRow>> ExecuteAsync(CancellationToken cancel) =>
        await db.Set<Refund>().AsNoTracking().OwnedBy(user, ProducerRight.Orders, r => r.Order.ProducerCode)
            .Where(r => r.State == RefundState.Failed || r.State == RefundState.Owed && r.CardPaymentId == null)
            .OrderBy(r => r.Id).Take(Most)
            .Select(r => new RefundRow(r.Id, r.Order.Number, r.Order.Group.BuyerName, r.Order.Group.BuyerPhone, r.AmountVnd, r.Reason, r.CreatedAt, r.IsSample))
            .ToListAsync(cancel);
}

/// <param name="BuyerPhone">E.164.</param>
public sealed record RefundRow(
    Guid Id, string OrderNumber, string BuyerName, string BuyerPhone, long AmountVnd, string Reason, DateTimeOffset CreatedAt, bool IsSample);
