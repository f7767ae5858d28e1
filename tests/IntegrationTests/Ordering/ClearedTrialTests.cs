using Marketplace.Catalog.Products;
using Marketplace.Data;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Coupons;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>What `samples clear` takes away of checkouts and coupons leaves no trace in the sums of those that stay (I4, I11).</summary>
public sealed class ClearedTrialTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_checkout_that_loses_its_trial_is_the_sum_of_the_orders_that_stay(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        await shop.GiveCouponAsync("CHUNG", amount: 7_000);
        await shop.GiveCouponAsync("MAMLOC", "P2", amount: 3_333);
        var mixed = await shop.PlacedAsync(45_000 + 33_333 - 7_000 - 3_333, "CHUNG MAMLOC", (0, 1), (2, 1));
        var untouched = await shop.PlacedAsync(45_000 + 120_000, "", (0, 1), (1, 1));
        mixed.Orders.Select(o => o.IsSample).ShouldBe([false, true], ignoreOrder: true);

        await ClearAsync(shop);
        var left = await shop.GroupAsync(mixed.Number);
        var real = left.Orders.ShouldHaveSingleItem();
        (left.GoodsVnd, left.ShippingVnd, left.DiscountVnd, left.TotalVnd).ShouldBe((real.GoodsVnd, real.ShippingVnd ?? 0, real.DiscountVnd, real.TotalVnd));
        left.TotalVnd.ShouldBeLessThan(45_000);
        (await shop.GroupAsync(untouched.Number)).TotalVnd.ShouldBe(165_000);
        (await UsesAsync(shop, "CHUNG")).ShouldBe((1, 1), "its part of the real order stands");
        (await UsesAsync(shop, "MAMLOC")).ShouldBe((0, 0), "it was for trial goods alone");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_real_coupon_that_only_trials_used_up_is_good_again(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        await shop.GiveCouponAsync("MOTLAN", amount: 5_000, uses: 2, perBuyer: 2);
        await shop.PlacedAsync(40_000, "MOTLAN", (0, 1));
        await shop.PlacedAsync(28_333, "MOTLAN", (2, 1));
        (await UsesAsync(shop, "MOTLAN")).ShouldBe((2, 2));
        await ClearAsync(shop);
        (await UsesAsync(shop, "MOTLAN")).ShouldBe((1, 1));
        await shop.PlacedAsync(40_000, "MOTLAN", (0, 1));
        (await UsesAsync(shop, "MOTLAN")).ShouldBe((2, 2));
    }

    /// <summary>P1 sells, P2 can be tried.</summary>
    private static async Task<OrderMarket> StartAsync(Engine engine)
    {
        var shop = await OrderMarket.StartAsync(engine);
        await shop.Market.DoAsync<DbContext>(db =>
            db.Set<Variant>().Where(v => v.Id == shop.Packs[2]).ExecuteUpdateAsync(set => set.SetProperty(v => v.IsSample, true)));
        return shop;
    }

    private static Task ClearAsync(OrderMarket shop) => shop.Market.DoAsync<ClearSamples>(u => u.ExecuteAsync(TestContext.Current.CancellationToken));

    /// <returns>What the coupon says, and the uses that stand.</returns>
    private static Task<(int Uses, int Standing)> UsesAsync(OrderMarket shop, string code) => shop.Market.QueryAsync(async db =>
    {
        var coupon = await db.Set<Coupon>().AsNoTracking().SingleAsync(c => c.Code == code);
        return (coupon.Uses, await db.Set<CouponUse>().CountAsync(u => u.CouponId == coupon.Id && u.GivenBackAt == null));
    });
}
