using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Coupons;

/// <summary>
/// Uses coupons up inside the caller's transaction: by one conditional statement for the total, by a unique number for the buyer. Error at
/// "Coupons" when somebody was quicker.
/// </summary>
public sealed class UseCoupons(DbContext db)
{
    internal async Task<Result> ExecuteAsync(OrderGroup group, IReadOnlyList<FoundCoupon> coupons, CancellationToken cancel)
    {
        foreach (var coupon in coupons.OrderBy(c => c.Id))
        {
            var taken = await db.Set<Coupon>().Where(c => c.Id == coupon.Id && c.Uses < c.MostUses)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Uses, c => c.Uses + 1), cancel);
            if (taken == 0) return Result.Refused(new FieldError("Coupons", OrderingTexts.CouponUsedUp()));
            // The row above is locked now: whoever counts here counts alone.
            var ofBuyer = db.Set<CouponUse>().Where(u => u.CouponId == coupon.Id && u.Buyer == group.BuyerPhone);
            var used = await ofBuyer.CountAsync(u => u.GivenBackAt == null, cancel);
            var last = await ofBuyer.MaxAsync(u => (int?)u.Number, cancel) ?? 0;
            var most = await db.Set<Coupon>().Where(c => c.Id == coupon.Id).Select(c => c.MostUsesPerBuyer).SingleAsync(cancel);
            if (used >= most) return Result.Refused(new FieldError("Coupons", OrderingTexts.CouponUsedUp()));
            db.Add(new CouponUse
            {
                Id = Guid.CreateVersion7(group.PlacedAt), CouponId = coupon.Id, GroupId = group.Id, Buyer = group.BuyerPhone, Number = last + 1,
                IsSample = IsForTrial(group, coupon.Terms),
            });
        }
        return Result.Ok();
    }

    /// <summary>A producer's coupon is for its own order; the marketplace's for all of them.</summary>
    private static bool IsForTrial(OrderGroup group, CouponTerms terms) =>
        group.Orders.Where(o => terms.ProducerCode is null || o.ProducerCode == terms.ProducerCode).All(o => o.IsSample);
}
