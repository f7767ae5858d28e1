using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Coupons;

/// <summary>Ends a coupon today: nobody can use it any more, orders that have it keep it. Errors: Code (none of that giver, or ended).</summary>
public sealed class EndCoupon(DbContext db, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    /// <summary>The marketplace's: whoever calls it has proven to be an administrator.</summary>
    public Task<Result> OfMarketplaceAsync(string code, CancellationToken cancel) =>
        EndAsync(db.Set<Coupon>().Where(c => c.ProducerCode == null), code, cancel);

    public Task<Result> OfProducerAsync(string code, CancellationToken cancel) =>
        EndAsync(db.Set<Coupon>().Where(c => c.ProducerCode != null).OwnedBy(user, ProducerRight.Shop, c => c.ProducerCode!), code, cancel);

    private async Task<Result> EndAsync(IQueryable<Coupon> coupons, string code, CancellationToken cancel)
    {
        var today = clock.VietnamToday();
        var coupon = await coupons.SingleOrDefaultAsync(c => c.Code == code && c.ValidTo > today, cancel);
        if (coupon is null) return Result.Refused(new FieldError("Code", OrderingTexts.CouponUnknown()));
        audit.Note(
            "coupon.ended", $"coupon:{code}", FormattableString.Invariant($"{coupon.ValidTo:yyyy-MM-dd}"), FormattableString.Invariant($"{today:yyyy-MM-dd}"));
        coupon.ValidTo = today;
        await db.SaveChangesAsync(cancel);
        return Result.Ok();
    }
}
