using Marketplace.Ordering.Coupons;
using Marketplace.Shared.Samples;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>
/// Checkouts that lose their trial orders come to what their other orders come to, and coupons that lose uses may be used again. Only these
/// are reckoned anew: a sum that is wrong for another reason stays to be found.
/// </summary>
internal sealed class LeaveTrialsOut(DbContext db) : IPreparesClearing
{
    public async Task PrepareAsync(CancellationToken cancel)
    {
        await db.Set<OrderGroup>().Where(g => !g.IsSample && g.Orders.Any(o => o.IsSample)).ExecuteUpdateAsync(set => set
            .SetProperty(g => g.GoodsVnd, g => g.Orders.Where(o => !o.IsSample).Sum(o => o.GoodsVnd))
            .SetProperty(g => g.ShippingVnd, g => g.Orders.Where(o => !o.IsSample).Sum(o => o.ShippingVnd ?? 0))
            .SetProperty(g => g.DiscountVnd, g => g.Orders.Where(o => !o.IsSample).Sum(o => o.DiscountVnd))
            .SetProperty(g => g.TotalVnd, g => g.Orders.Where(o => !o.IsSample).Sum(o => o.TotalVnd)), cancel);
        await db.Set<Coupon>().Where(c => !c.IsSample && db.Set<CouponUse>().Any(u => u.CouponId == c.Id && u.IsSample)).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.Uses, c => db.Set<CouponUse>().Count(u => u.CouponId == c.Id && !u.IsSample && u.GivenBackAt == null)), cancel);
    }
}
