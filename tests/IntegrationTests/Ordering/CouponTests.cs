using System.Globalization;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Coupons;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.VietQr;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>Coupons (M27): who makes them, who pays, how often, and that a race cannot use one twice (T12, I11).</summary>
public sealed class CouponTests
{
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Of_fifty_checkouts_at_once_exactly_one_gets_a_coupon_that_is_good_for_one(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine, stock: 100);
        await shop.GiveCouponAsync("MOTLAN", amount: 5_000, uses: 1, perBuyer: 1);
        var buyers = new List<(Guid Basket, string Phone)>();
        for (var i = 0; i < 50; i++) buyers.Add((await shop.BasketAsync((0, 1)), FormattableString.Invariant($"09123{i:00000}")));
        var answers = await Task.WhenAll(buyers.Select(b => Task.Run(() => shop.PlaceAsync(b.Basket, With(b.Phone, 40_000, "MOTLAN")))));
        answers.Count(a => a.Succeeded).ShouldBe(1);
        answers.Where(a => !a.Succeeded).ShouldAllBe(a => a.Errors.Single().Field == "Coupons");
        (await CouponAsync(shop, "MOTLAN")).Uses.ShouldBe(1);
        (await shop.StockAsync(0)).ShouldBe(99);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task One_buyer_who_sends_many_checkouts_at_once_uses_a_coupon_as_often_as_a_buyer_may(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine, stock: 100);
        await shop.GiveCouponAsync("HAILAN", amount: 5_000, uses: 100, perBuyer: 2);
        var baskets = new List<Guid>();
        for (var i = 0; i < 20; i++) baskets.Add(await shop.BasketAsync((0, 1)));
        var answers = await Task.WhenAll(baskets.Select(b => Task.Run(() => shop.PlaceAsync(b, With("0912345678", 40_000, "HAILAN")))));
        answers.Count(a => a.Succeeded).ShouldBe(2);
        (await CouponAsync(shop, "HAILAN")).Uses.ShouldBe(2);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_coupon_goes_back_when_the_last_order_that_it_was_for_has_ended(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.GiveCouponAsync("CHUNG", amount: 7_000, uses: 1, perBuyer: 1);
        var group = await shop.PlacedAsync(45_000 + 33_333 - 7_000, "CHUNG", (0, 1), (2, 1));
        await CancelAsync(shop, group, "P1");
        (await CouponAsync(shop, "CHUNG")).Uses.ShouldBe(1, "the other order still has its part");
        await CancelAsync(shop, group, "P2");
        (await CouponAsync(shop, "CHUNG")).Uses.ShouldBe(0);
        await shop.PlacedAsync(38_000, "CHUNG", (0, 1));
        (await CouponAsync(shop, "CHUNG")).Uses.ShouldBe(1);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_producers_coupon_goes_back_with_its_own_order_and_when_nobody_paid_in_time(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.OpenForTransfersAsync();
        await shop.GiveCouponAsync("ONGVANG", "P1", amount: 5_000, uses: 1, perBuyer: 1);
        var form = OrderMarket.Form(40_000, PaymentMethod.BankTransfer);
        form.Coupons = "ongvang";
        (await shop.PlaceAsync(await shop.BasketAsync((0, 1)), form)).Errors.ShouldBeEmpty();
        (await CouponAsync(shop, "ONGVANG")).Uses.ShouldBe(1);
        await shop.ExpireAsync();
        (await CouponAsync(shop, "ONGVANG")).Uses.ShouldBe(0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_producer_makes_and_ends_its_own_coupons_alone(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.GiveCouponAsync("ONGVANG", "P1", amount: 5_000);
        await shop.GiveCouponAsync("CHUNG", amount: 5_000);
        shop.People.WorkFor("P2");
        (await shop.Market.AskAsync<EndCoupon, Result>(u => u.OfProducerAsync("ONGVANG", _cancel))).Errors.ShouldHaveSingleItem().Field.ShouldBe("Code");
        (await shop.Market.AskAsync<EndCoupon, Result>(u => u.OfProducerAsync("CHUNG", _cancel))).Errors.ShouldHaveSingleItem().Field.ShouldBe("Code");
        (await MakeAsync(shop, c => c with { ProducerCode = "P1" })).ShouldBe(["ProducerCode"]);
        shop.People.WorkFor("P1");
        (await shop.Market.AskAsync<EndCoupon, Result>(u => u.OfProducerAsync("ONGVANG", _cancel))).Errors.ShouldBeEmpty();
        var refused = await shop.PlaceAsync(await shop.BasketAsync((0, 1)), With("0912345678", 40_000, "ONGVANG"));
        refused.Errors.ShouldHaveSingleItem().Field.ShouldBe("Coupons");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Every_wrong_field_of_a_coupon_is_named(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.GiveCouponAsync("ONGVANG", "P1", amount: 5_000);
        (await MakeAsync(shop, c => c with { Code = "ongvang" })).ShouldBe(["Code"]);
        (await MakeAsync(shop, c => c with { Code = "mã" })).ShouldBe(["Code"]);
        (await MakeAsync(shop, c => c with { Percent = 100.5m })).ShouldBe(["Percent"]);
        (await MakeAsync(shop, c => c with { AmountVnd = 0 })).ShouldBe(["AmountVnd"]);
        (await MakeAsync(shop, c => c with { FromGoodsVnd = -1 })).ShouldBe(["FromGoodsVnd"]);
        (await MakeAsync(shop, c => c with { ValidFrom = c.ValidFrom.AddDays(-1) })).ShouldBe(["ValidFrom"]);
        (await MakeAsync(shop, c => c with { LastDay = c.ValidFrom.AddDays(-1) })).ShouldBe(["LastDay"]);
        (await MakeAsync(shop, c => c with { MostUses = 0 })).ShouldBe(["MostUses"]);
        (await MakeAsync(shop, c => c with { MostUsesPerBuyer = 11 })).ShouldBe(["MostUsesPerBuyer"]);
        (await MakeAsync(shop, c => c)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_code_that_takes_nothing_off_is_refused_and_not_used_up(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.GiveCouponAsync("MAMLOC", "P2", amount: 5_000);
        var refused = await shop.PlaceAsync(await shop.BasketAsync((0, 1)), With("0912345678", 45_000, "MAMLOC"));
        refused.Errors.ShouldHaveSingleItem().Message.Key.ShouldBe("CouponIdle");
        (await CouponAsync(shop, "MAMLOC")).Uses.ShouldBe(0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_order_that_a_code_would_bring_to_nothing_is_refused_however_it_is_paid_and_the_code_stays_unused(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.OpenForTransfersAsync();
        await shop.GiveCouponAsync("TATCA", "P1", percent: 100);
        foreach (var way in new[] { PaymentMethod.BankTransfer, PaymentMethod.CashOnDelivery })
        {
            var form = OrderMarket.Form(0, way);
            form.Coupons = "TATCA";
            var refused = (await shop.PlaceAsync(await shop.BasketAsync((0, 1)), form)).Errors.ShouldHaveSingleItem();
            (refused.Field, refused.Message.Key).ShouldBe(("Coupons", "NothingToPay"));
            refused.Message.Text(CultureInfo.GetCultureInfo("vi")).ShouldContain("Ong Vàng");
        }
        (await CouponAsync(shop, "TATCA")).Uses.ShouldBe(0);
        (await shop.StockAsync(0)).ShouldBe(10);
        // With another producer's goods beside them the checkout comes to something, and the order still to nothing.
        var mixed = With("0912345678", 33_333, "TATCA");
        (await shop.PlaceAsync(await shop.BasketAsync((0, 1), (2, 1)), mixed)).Errors.ShouldHaveSingleItem().Message.Key.ShouldBe("NothingToPay");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_order_of_one_dong_is_placed_and_its_page_draws_the_transfer(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.OpenForTransfersAsync();
        await shop.GiveCouponAsync("GANHET", "P1", amount: 44_999);
        var form = OrderMarket.Form(1, PaymentMethod.BankTransfer);
        form.Coupons = "GANHET";
        var placed = await shop.PlaceAsync(await shop.BasketAsync((0, 1)), form);
        placed.Errors.ShouldBeEmpty();
        var asked = await shop.Market.AskAsync<GetTransferRequest, IReadOnlyDictionary<string, TransferRequest>>(u =>
            u.ExecuteAsync(TransferSteps.KeyOf(placed.Value!.Number), _cancel));
        asked.Values.ShouldHaveSingleItem().AmountVnd.ShouldBe(1);
    }

    private static Marketplace.Ordering.Checkout.CheckoutForm With(string phone, long total, string coupons)
    {
        var form = OrderMarket.Form(total);
        form.Phone = phone;
        form.Coupons = coupons;
        return form;
    }

    private static Task<Coupon> CouponAsync(OrderMarket shop, string code) =>
        shop.Market.QueryAsync(db => db.Set<Coupon>().AsNoTracking().SingleAsync(c => c.Code == code));

    private static async Task CancelAsync(OrderMarket shop, OrderGroupView group, string producer)
    {
        shop.People.WorkFor(producer);
        (await shop.Market.AskAsync<CancelOrder, Result>(u => u.ByProducerAsync(group.Of(producer).Number, "Hết hàng", _cancel))).Errors.ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> MakeAsync(OrderMarket shop, Func<MakeCouponCommand, MakeCouponCommand> change)
    {
        var today = shop.Market.Clock.GetUtcNow().VietnamDate();
        var command = change(new MakeCouponCommand
        {
            ProducerCode = "P1", Code = "MOI2026", Percent = null, AmountVnd = 5_000, FromGoodsVnd = 0, ValidFrom = today, LastDay = today, MostUses = 10,
            MostUsesPerBuyer = 1,
        });
        return (await shop.Market.AskAsync<MakeCoupon, Result>(u => u.ForProducerAsync(command, _cancel))).Errors.Select(e => e.Field);
    }
}
