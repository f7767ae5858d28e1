using Marketplace.Shared;

namespace Marketplace.Ordering.Coupons;

/// <summary>What a coupon takes off, as pricing needs it.</summary>
public sealed record CouponTerms(string Code, string? ProducerCode, decimal? Percent, long AmountVnd, long FromGoodsVnd)
{
    public bool IsFundedByMarketplace => ProducerCode is null;

    /// <summary>Whole đồng, never more than the goods; 0 when the goods do not reach its sum.</summary>
    public long DiscountOn(long goodsVnd)
    {
        if (goodsVnd < FromGoodsVnd) return 0;
        if (Percent is not { } percent) return Math.Min(AmountVnd, goodsVnd);
        var off = Math.Min(Vnd.Percent(goodsVnd, percent), goodsVnd);
        return AmountVnd > 0 ? Math.Min(off, AmountVnd) : off;
    }
}
