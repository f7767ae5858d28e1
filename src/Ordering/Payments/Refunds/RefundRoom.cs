using Marketplace.Ordering.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Refunds;

/// <summary>What may still go back of an order: never more than was paid, however many ask at once.</summary>
internal static class RefundRoom
{
    /// <summary>Takes the amount (whole đồng) from what is left, by one conditional statement in the caller's transaction.</summary>
    /// <returns>False when so much is not left; then nothing is taken.</returns>
    public static async Task<bool> TakeRefundAsync(this DbContext db, Guid orderId, long amountVnd, CancellationToken cancel) =>
        await db.Set<Order>().Where(o => o.Id == orderId && o.PaidVnd - o.RefundedVnd >= amountVnd)
            .ExecuteUpdateAsync(s => s.SetProperty(o => o.RefundedVnd, o => o.RefundedVnd + amountVnd), cancel) == 1;
}
