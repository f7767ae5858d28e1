using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Coupons;

/// <summary>
/// Gives coupons back when the orders that they were for end without a sale: a producer's with its order, the marketplace's with the last
/// order of the checkout. In the caller's transaction, once, however often it is asked.
/// </summary>
public sealed class GiveBackCoupons(DbContext db, TimeProvider clock)
{
    internal async Task ExecuteAsync(Order order, CancellationToken cancel)
    {
        foreach (var use in await UsesOfAsync(order, isGivenBack: false, cancel))
        {
            // Locks the coupon: two orders of a checkout that end at once are looked at one after the other.
            await db.Set<Coupon>().Where(c => c.Id == use.CouponId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Uses, c => c.Uses), cancel);
            if (use.IsOfAll && await OthersStandAsync(order, cancel)) continue;
            var now = clock.GetUtcNow();
            var given = await db.Set<CouponUse>().Where(u => u.Id == use.Id && u.GivenBackAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.GivenBackAt, now), cancel);
            if (given == 1)
                await db.Set<Coupon>().Where(c => c.Id == use.CouponId && c.Uses > 0)
                    .ExecuteUpdateAsync(set => set.SetProperty(c => c.Uses, c => c.Uses - 1), cancel);
        }
    }

    /// <summary>An order that had ended is taken up again with its discount. Error at "Coupons" when others have used it up since.</summary>
    internal async Task<Result> TakeAgainAsync(Order order, CancellationToken cancel)
    {
        var uses = await UsesOfAsync(order, isGivenBack: true, cancel);
        var taken = new List<Use>();
        foreach (var use in uses)
        {
            var isTaken = await db.Set<Coupon>().Where(c => c.Id == use.CouponId && c.Uses < c.MostUses)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Uses, c => c.Uses + 1), cancel) == 1;
            if (!isTaken)
            {
                foreach (var back in taken) await SetAsync(back, clock.GetUtcNow(), by: -1, cancel);
                return Result.Refused(new FieldError("Coupons", OrderingTexts.CouponUsedUp()));
            }
            await SetAsync(use, givenBackAt: null, by: 0, cancel);
            taken.Add(use);
        }
        return Result.Ok();
    }

    private async Task SetAsync(Use use, DateTimeOffset? givenBackAt, int by, CancellationToken cancel)
    {
        await db.Set<CouponUse>().Where(u => u.Id == use.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.GivenBackAt, givenBackAt), cancel);
        if (by != 0) await db.Set<Coupon>().Where(c => c.Id == use.CouponId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Uses, c => c.Uses + by), cancel);
    }

    private Task<List<Use>> UsesOfAsync(Order order, bool isGivenBack, CancellationToken cancel) => (
        from use in db.Set<CouponUse>()
        join coupon in db.Set<Coupon>() on use.CouponId equals coupon.Id
        where use.GroupId == order.GroupId && (coupon.ProducerCode == null || coupon.ProducerCode == order.ProducerCode)
        where use.GivenBackAt != null == isGivenBack
        orderby use.CouponId
        select new Use(use.Id, use.CouponId, coupon.ProducerCode == null)).ToListAsync(cancel);

    private Task<bool> OthersStandAsync(Order order, CancellationToken cancel) => db.Set<Order>().AnyAsync(
        o => o.GroupId == order.GroupId && o.Id != order.Id && o.State != OrderState.Cancelled && o.State != OrderState.Expired, cancel);

    private sealed record Use(Guid Id, Guid CouponId, bool IsOfAll);
}
