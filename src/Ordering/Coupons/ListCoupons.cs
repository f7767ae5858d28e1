using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Coupons;

/// <summary>Coupons of the person's producers, or the marketplace's; the latest first.</summary>
public sealed class ListCoupons(DbContext db, ICurrentUser user, TimeProvider clock)
{
    private const int Most = 200;

    public Task<IReadOnlyList<CouponView>> OfProducersAsync(CancellationToken cancel) =>
        ListAsync(db.Set<Coupon>().Where(c => c.ProducerCode != null).OwnedBy(user, ProducerRight.Shop, c => c.ProducerCode!), cancel);

    /// <summary>Whoever calls it has proven to be an administrator.</summary>
    public Task<IReadOnlyList<CouponView>> OfMarketplaceAsync(CancellationToken cancel) =>
        ListAsync(db.Set<Coupon>().Where(c => c.ProducerCode == null), cancel);

    private async Task<IReadOnlyList<CouponView>> ListAsync(IQueryable<Coupon> coupons, CancellationToken cancel)
    {
        var today = clock.VietnamToday();
        return await coupons.AsNoTracking().OrderByDescending(c => c.ValidTo).ThenBy(c => c.Code).Take(Most).Select(c => new CouponView(
            c.Code, c.ProducerCode, c.Percent, c.AmountVnd, c.FromGoodsVnd, c.ValidFrom, c.ValidTo, c.MostUses, c.MostUsesPerBuyer, c.Uses, c.ValidTo > today))
            .ToListAsync(cancel);
    }
}

/// <param name="ValidTo">Exclusive.</param>
public sealed record CouponView(
    string Code, string? ProducerCode, decimal? Percent, long AmountVnd, long FromGoodsVnd, DateOnly ValidFrom, DateOnly ValidTo, int MostUses,
    int MostUsesPerBuyer, int Uses, bool IsOpen)
{
    public DateOnly LastDay => ValidTo.AddDays(-1);
}
