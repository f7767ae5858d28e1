using FsCheck;
using FsCheck.Fluent;
using Marketplace.Ordering.Checkout;
using Marketplace.Ordering.Coupons;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Ordering;

public sealed class PricingTests
{
    [Fact]
    public void A_producers_coupon_comes_before_the_marketplaces_and_each_is_split_to_the_dong()
    {
        CartLine[] lines = [Line("A", 33_333, 1), Line("A", 33_333, 2), Line("B", 50_000, 1)];
        CouponTerms[] coupons = [new("CHUNG10", null, 10, 0, 0), new("A5000", "A", null, 5_000, 0)];

        var cart = Pricing.Of(lines, coupons, _ => 20_000, _ => 2);

        cart.GoodsVnd.ShouldBe(149_999);
        cart.DiscountVnd.ShouldBe(5_000 + 14_500);
        cart.ShippingVnd.ShouldBe(40_000);
        cart.TotalVnd.ShouldBe(149_999 - 19_500 + 40_000);
        cart.Orders[0].Lines.Sum(l => l.DiscountVnd - l.FundedByMarketplaceVnd).ShouldBe(5_000);
        cart.Orders.SelectMany(o => o.Lines).Sum(l => l.FundedByMarketplaceVnd).ShouldBe(14_500);
    }

    [Fact]
    public void Commission_is_reckoned_on_what_the_producer_earns_for_the_line()
    {
        var cart = Pricing.Of([Line("A", 100_000, 1)], [new("A10", "A", 10, 0, 0), new("CHUNG", null, null, 20_000, 0)], _ => null, _ => 5);
        var line = cart.Orders[0].Lines[0];
        line.DiscountVnd.ShouldBe(30_000);
        line.CommissionVnd.ShouldBe(4_500, "5 % of 90,000: the marketplace's own discount costs the producer nothing");
    }

    [Fact]
    public void A_fee_to_be_agreed_is_no_part_of_the_total()
    {
        var order = Pricing.Of([Line("A", 10_000, 3)], [], _ => null, _ => 0).Orders[0];
        order.ShippingVnd.ShouldBeNull();
        order.TotalVnd.ShouldBe(30_000);
    }

    [Theory]
    [InlineData(99_999, 0)]
    [InlineData(100_000, 10_000)]
    public void A_coupon_waits_for_its_sum_of_goods(long goods, long off) => new CouponTerms("X", null, 10, 0, 100_000).DiscountOn(goods).ShouldBe(off);

    [Fact]
    public void A_coupon_takes_no_more_than_the_goods_and_no_more_than_its_most()
    {
        new CouponTerms("X", null, null, 50_000, 0).DiscountOn(20_000).ShouldBe(20_000);
        new CouponTerms("X", null, 50, 30_000, 0).DiscountOn(100_000).ShouldBe(30_000);
        new CouponTerms("X", null, 200, 0, 0).DiscountOn(100_000).ShouldBe(100_000);
    }

    [Fact]
    public void A_thousand_random_carts_add_up_to_the_dong() => Prop.ForAll(Carts(), c =>
    {
        var cart = Pricing.Of(c.Lines, c.Coupons, code => code == "C" ? null : c.Fee, _ => c.Commission);
        foreach (var order in cart.Orders)
        {
            order.TotalVnd.ShouldBe(order.Lines.Sum(l => l.GoodsVnd) - order.Lines.Sum(l => l.DiscountVnd) + (order.ShippingVnd ?? 0));
            foreach (var line in order.Lines)
            {
                line.DiscountVnd.ShouldBeInRange(0, line.GoodsVnd);
                line.FundedByMarketplaceVnd.ShouldBeInRange(0, line.DiscountVnd);
                line.CommissionVnd.ShouldBeInRange(0, line.GoodsVnd);
            }
        }
        cart.TotalVnd.ShouldBe(cart.GoodsVnd - cart.DiscountVnd + cart.ShippingVnd);
        cart.TotalVnd.ShouldBe(cart.Orders.Sum(o => o.TotalVnd));
        cart.GoodsVnd.ShouldBe(c.Lines.Sum(l => l.UnitPriceVnd * l.Quantity));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static Arbitrary<RandomCart> Carts() => (
        from lines in Gen.Choose(1, 12).SelectMany(n => Lines.ArrayOf(n))
        from coupons in Gen.Choose(0, 3).SelectMany(n => Coupons.ArrayOf(n))
        from fee in Gen.Choose(0, 80_000)
        from commission in Gen.Choose(0, 2000)
        select new RandomCart(lines, coupons, fee, commission / 100m)).ToArbitrary();

    private static Gen<CartLine> Lines =>
        from producer in Gen.Elements("A", "B", "C")
        from price in Gen.Choose(1, 3_000_000)
        from quantity in Gen.Choose(1, 50)
        select Line(producer, price, quantity);

    private static Gen<CouponTerms> Coupons =>
        from producer in Gen.Elements<string?>("A", "B", "C", null)
        from percent in Gen.Elements<decimal?>(null, 0.5m, 7.25m, 33.3m, 100m)
        from amount in Gen.Choose(0, 900_000)
        from floor in Gen.Choose(0, 400_000)
        select new CouponTerms("X", producer, percent, amount, floor);

    private static CartLine Line(string producer, long price, int quantity) => new(Guid.CreateVersion7(), producer, price, quantity);

    private sealed record RandomCart(CartLine[] Lines, CouponTerms[] Coupons, long Fee, decimal Commission);
}
