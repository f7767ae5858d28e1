using Marketplace.Catalog.Producers;
using Marketplace.Data;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Ledger;
using Marketplace.Ordering.Ledger.Withholding;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>Each producer's ledger (M40, M41, S11): what is posted, once, and that it agrees with orders every night.</summary>
public sealed class LedgerTests
{
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_sale_is_posted_when_it_is_delivered_with_who_pays_for_the_discount(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.GiveCouponAsync("CHUNG10", percent: 10);
        await shop.GiveCouponAsync("ONG5000", "P1", amount: 5_000);
        var group = await shop.PlacedAsync(2 * 45_000 - 5_000 - 8_500, "CHUNG10 ONG5000", (0, 2));
        var order = group.Of("P1");
        await shop.ShippedAsync(order);
        (await shop.LedgerAsync()).ShouldBeEmpty();
        (await shop.Market.AskAsync<DeliverOrder, Result>(u => u.ExecuteAsync(order.Number, _cancel, order.TotalVnd))).Errors.ShouldBeEmpty();

        var ledger = await shop.LedgerAsync();
        ledger.Single(e => e.Kind == LedgerKind.Sale).AmountVnd.ShouldBe(90_000);
        ledger.Single(e => e is { Kind: LedgerKind.Discount, Funder: Funder.Producer }).AmountVnd.ShouldBe(-5_000);
        (await shop.SideAsync(LedgerParty.Buyer)).ShouldBe(0, "the producer took all of it at the door");
        (await shop.SideAsync(LedgerParty.Marketplace)).ShouldBe(8_500, "the marketplace pays for its own coupon");

        var night = (await shop.BalancedAsync()).ShouldHaveSingleItem();
        (night.EarningsVnd, night.PaidOutVnd, night.BalanceVnd, night.DifferenceVnd).ShouldBe((85_000, 76_500, 8_500, 0));
        await PayAsync(shop, 8_501, "AmountVnd");
        await PayAsync(shop, -1, "AmountVnd");
        await PayAsync(shop, 8_500, null);
        await PayAsync(shop, 1, "Reference");
        (await shop.BalancedAsync()).ShouldHaveSingleItem().BalanceVnd.ShouldBe(0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Posting_twice_changes_nothing_and_no_row_can_be_changed_or_deleted(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var order = (await shop.PlacedAsync(45_000, "", (0, 1))).Of("P1");
        await shop.DeliveredAsync(order, 45_000);
        var before = await shop.LedgerAsync();
        await shop.Market.DoAsync<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<DbContext>();
            var ledger = services.GetRequiredService<PostLedger>();
            var sold = await db.Set<Order>().Include(o => o.Lines).SingleAsync(o => o.Number == order.Number, _cancel);
            await ledger.SaleAsync(sold, _cancel);
            await ledger.SaleAsync(sold, _cancel);
            await db.SaveChangesAsync(_cancel);
        });
        (await shop.LedgerAsync()).Count.ShouldBe(before.Count);
        await Should.ThrowAsync<Exception>(() => shop.Market.QueryAsync(db =>
            db.Set<LedgerEntry>().ExecuteUpdateAsync(set => set.SetProperty(e => e.AmountVnd, 1L))));
        await Should.ThrowAsync<Exception>(() => shop.Market.QueryAsync(db => db.Set<LedgerEntry>().ExecuteDeleteAsync()));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Trials_are_in_no_ledger(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine, isSample: true);
        var order = (await shop.PlacedAsync(45_000, "", (0, 1))).Of("P1");
        await shop.DeliveredAsync(order, 45_000);
        (await shop.LedgerAsync()).ShouldBeEmpty();
        (await shop.BalancedAsync()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_rate_is_announced_twenty_days_before_and_touches_no_order_of_before(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var today = shop.Market.Clock.GetUtcNow().VietnamDate();
        await AnnounceAsync(shop, "", 2, today.AddDays(19), "ValidFrom");
        await AnnounceAsync(shop, "", 30.0001m, today.AddDays(20), "Percent");
        await AnnounceAsync(shop, "P9", 2, today.AddDays(20), "ProducerCode");
        await AnnounceAsync(shop, "", 2, today.AddDays(20), null);
        await AnnounceAsync(shop, "", 3, today.AddDays(20), "ValidFrom");
        var before = (await shop.PlacedAsync(45_000, "", (0, 1))).Of("P1");
        shop.Market.Clock.Advance(TimeSpan.FromDays(20));
        var after = (await shop.PlacedAsync(45_000, "", (0, 1))).Of("P1");
        await shop.DeliveredAsync(before, 45_000);
        await shop.DeliveredAsync(after, 45_000);
        (await shop.LedgerAsync()).Where(e => e.Kind == LedgerKind.Commission).Select(e => (e.OrderNumber, e.AmountVnd, e.Percent))
            .ShouldBe([(after.Number, -900, 2m)]);
        (await shop.BalancedAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(b => b.BalanceVnd.ShouldBe(-900), b => b.DifferenceVnd.ShouldBe(0));
    }

    [Theory]
    [InlineData(WithholdingMode.Off, 0, 0)]
    [InlineData(WithholdingMode.ReportOnly, 675, 0)]
    [InlineData(WithholdingMode.Withhold, 675, -675)]
    public async Task Tax_of_household_sellers_is_reported_and_taken_off_where_it_is_chosen(WithholdingMode mode, long reported, long withheld)
    {
        await using var shop = await OrderMarket.StartAsync(Engine.Sqlite, "ho_kinh_doanh");
        await shop.Market.DoAsync<ReferenceData>(data => data.PrepareAsync(SeedData.Folder, _cancel));
        if (mode != WithholdingMode.ReportOnly)
            (await shop.Market.AskAsync<ChooseWithholding, Result>(u => u.ExecuteAsync(ProducerType.HoKinhDoanh.Code(), mode, _cancel))).Errors.ShouldBeEmpty();
        var group = await shop.PlacedAsync(45_000 + 33_333, "", (0, 1), (2, 1));
        await shop.DeliveredAsync(group.Of("P1"), 45_000);
        await shop.DeliveredAsync(group.Of("P2"), 33_333);
        (await shop.LedgerAsync()).Where(e => e.Kind == LedgerKind.WithheldTax).Sum(e => e.AmountVnd).ShouldBe(withheld);
        var month = shop.Market.Clock.GetUtcNow().VietnamDate();
        var rows = await shop.Market.AskAsync<ReportWithholding, IReadOnlyList<TaxRow>>(u => u.ExecuteAsync(month, _cancel));
        rows.ShouldAllBe(r => r.ProducerCode == "P1");
        rows.Sum(r => r.TaxVnd).ShouldBe(reported, "450 + 225 of 45,000");
        (await shop.BalancedAsync()).ShouldAllBe(b => b.DifferenceVnd == 0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Refunds_undo_a_sale_line_by_line_and_the_night_agrees(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.GiveCouponAsync("CHUNG10", percent: 10);
        var order = (await shop.PlacedAsync(148_500, "CHUNG10", (0, 1), (1, 1))).Of("P1");
        await shop.DeliveredAsync(order, 148_500);
        await RefundAsync(shop, order, order.Lines[0].Id, 20_250);
        (await shop.LedgerAsync()).Where(e => e.Kind == LedgerKind.Refund).Select(e => (e.OrderLineId, e.Against, e.AmountVnd))
            .ShouldBe([(order.Lines[0].Id, LedgerParty.Buyer, -20_250), (order.Lines[0].Id, LedgerParty.Marketplace, -2_250)], ignoreOrder: true);
        (await shop.SideAsync(LedgerParty.Marketplace)).ShouldBe(14_250);
        await RefundAsync(shop, order, null, 148_500 - 20_250);
        (await shop.SideAsync(LedgerParty.Buyer), await shop.SideAsync(LedgerParty.Marketplace)).ShouldBe((0, 0));
        (await shop.BalancedAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(b => b.BalanceVnd.ShouldBe(0), b => b.DifferenceVnd.ShouldBe(0));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Money_paid_before_is_owed_to_the_buyer_until_the_goods_arrive_and_goes_back_when_they_do_not(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.OpenForTransfersAsync();
        var order = await shop.PlaceTransferAsync();
        await shop.Market.DoAsync<IServiceProvider>(services => services.GetRequiredService<DbContext>().InTransactionAsync(async c =>
        {
            var id = await services.GetRequiredService<DbContext>().Set<Order>().Where(o => o.Number == order.Number).Select(o => o.Id).SingleAsync(c);
            (await services.GetRequiredService<ConfirmPayment>().ExecuteAsync(id, c)).Errors.ShouldBeEmpty();
        }, _cancel));
        (await shop.SideAsync(LedgerParty.Buyer)).ShouldBe(-45_000);
        shop.People.WorkFor("P1");
        (await shop.Market.AskAsync<CancelOrder, Result>(u => u.ByProducerAsync(order.Number, "Hết hàng", _cancel))).Errors.ShouldBeEmpty();
        var refund = await shop.Market.QueryAsync(db => db.Set<Refund>().Select(r => r.Id).SingleAsync());
        (await shop.Market.AskAsync<MarkRefundPaid, Result>(u => u.ExecuteAsync(new(refund, "UNC-1"), _cancel))).Errors.ShouldBeEmpty();
        (await shop.LedgerAsync()).Sum(e => e.AmountVnd).ShouldBe(0);
        (await shop.BalancedAsync()).ShouldHaveSingleItem().DifferenceVnd.ShouldBe(0);
    }

    [Fact]
    public async Task A_difference_between_ledger_and_orders_is_named()
    {
        await using var shop = await OrderMarket.StartAsync(Engine.Sqlite);
        var order = (await shop.PlacedAsync(45_000, "", (0, 1))).Of("P1");
        await shop.DeliveredAsync(order, 45_000);
        await shop.Market.QueryAsync(db => db.Set<OrderLine>().ExecuteUpdateAsync(set => set.SetProperty(l => l.GoodsVnd, 46_000L)));
        await shop.BalancedAsync();
        var state = await shop.Market.AskAsync<GetLedgerState, LedgerState>(u => u.ExecuteAsync(_cancel));
        state.Faults.ShouldHaveSingleItem().ShouldBe(new LedgerFault("P1", 1_000, "sold -1000"));
    }

    private static async Task RefundAsync(OrderMarket shop, OrderView order, Guid? line, long amount)
    {
        var refund = await shop.Market.AskAsync<IServiceProvider, Result<Guid>>(services =>
            services.GetRequiredService<DbContext>().InTransactionAsync(async c =>
            {
                var id = await services.GetRequiredService<DbContext>().Set<Order>().Where(o => o.Number == order.Number).Select(o => o.Id).SingleAsync(c);
                return await services.GetRequiredService<OweRefund>().ExecuteAsync(new RefundOwed(id, line, line is null ? 0 : 1, amount, "hỏng"), c);
            }, _cancel));
        refund.Errors.ShouldBeEmpty();
        (await shop.Market.AskAsync<MarkRefundPaid, Result>(u => u.ExecuteAsync(new(refund.Value, "UNC"), _cancel))).Errors.ShouldBeEmpty();
    }

    private static async Task AnnounceAsync(OrderMarket shop, string producer, decimal percent, DateOnly from, string? refused) =>
        (await shop.Market.AskAsync<AnnounceCommission, Result>(u => u.ExecuteAsync(new(producer, percent, from), _cancel)))
            .Errors.Select(e => e.Field).ShouldBe(refused is null ? [] : [refused]);

    private static async Task PayAsync(OrderMarket shop, long amount, string? refused) =>
        (await shop.Market.AskAsync<RecordPayout, Result>(u => u.ExecuteAsync(new("P1", amount, "UNC-1"), _cancel)))
            .Errors.Select(e => e.Field).ShouldBe(refused is null ? [] : [refused]);
}
