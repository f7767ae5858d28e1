using Marketplace.Ordering.Coupons;
using Marketplace.Shared;

namespace Marketplace.Ordering.Checkout;

/// <summary>
/// The sums of a cart. A coupon's discount is split over its lines by largest remainder, so that lines add up to it exactly; coupons of
/// producers come before the marketplace's, each on what is left to pay. Commission is reckoned per line on what the producer earns,
/// half away from zero.
/// </summary>
public static class Pricing
{
    /// <param name="shipping">Fee by producer code; null = to be agreed.</param>
    /// <param name="commissionPercent">Rate in force by producer code.</param>
    public static PricedCart Of(
        IReadOnlyList<CartLine> lines, IReadOnlyList<CouponTerms> coupons, Func<string, long?> shipping, Func<string, decimal> commissionPercent)
    {
        var drafts = lines.Select(l => new Draft(l)).ToList();
        var idle = coupons.OrderBy(c => c.IsFundedByMarketplace).Where(c => !TakeOff(c, drafts)).Select(c => c.Code).ToList();
        return new PricedCart([.. drafts.GroupBy(d => d.Line.ProducerCode)
            .Select(g => new PricedOrder(g.Key, [.. g.Select(d => d.Priced(commissionPercent(g.Key)))], shipping(g.Key)))])
        { IdleCoupons = idle };
    }

    /// <returns>False when it takes nothing off.</returns>
    private static bool TakeOff(CouponTerms coupon, List<Draft> drafts)
    {
        var eligible = drafts.Where(d => coupon.ProducerCode is null || d.Line.ProducerCode == coupon.ProducerCode).ToList();
        var off = coupon.DiscountOn(eligible.Sum(d => d.LeftVnd));
        if (off == 0) return false;
        var shares = Vnd.Share(off, [.. eligible.Select(d => d.LeftVnd)]);
        foreach (var (draft, share) in eligible.Zip(shares)) draft.TakeOff(share, coupon.IsFundedByMarketplace);
        return true;
    }

    private sealed class Draft(CartLine line)
    {
        private long _byProducer;
        private long _byMarketplace;

        public CartLine Line => line;

        public long LeftVnd => checked(line.UnitPriceVnd * line.Quantity - _byProducer - _byMarketplace);

        public void TakeOff(long vnd, bool isFundedByMarketplace)
        {
            if (isFundedByMarketplace) _byMarketplace += vnd;
            else _byProducer += vnd;
        }

        public PricedLine Priced(decimal commissionPercent) => new()
        {
            Line = line,
            DiscountVnd = _byProducer + _byMarketplace,
            FundedByMarketplaceVnd = _byMarketplace,
            CommissionPercent = commissionPercent,
            CommissionVnd = Vnd.Percent(LeftVnd + _byMarketplace, commissionPercent),
        };
    }
}
