using Marketplace.Catalog.Listings;
using Marketplace.Data.Jobs;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Cases;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Popularity;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>What was sold reaches the catalog's listings by the nightly job.</summary>
public sealed class PopularityTests
{
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Delivered_units_count_for_ninety_days_and_then_no_more(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.DeliveredAsync((0, 3), (2, 1));
        await CountAsync(shop);
        (await SoldAsync(shop)).ShouldBe(new() { ["HT-1"] = 3, ["HT-2"] = 0, ["HT-3"] = 0 }, "HT-3 is on its way still");

        shop.Market.Clock.Advance(TimeSpan.FromDays(91));
        await CountAsync(shop);
        (await SoldAsync(shop)).Values.ShouldAllBe(sold => sold == 0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Only_products_whose_numbers_changed_are_written(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.DeliveredAsync((0, 2));
        await CountAsync(shop);
        var before = await VersionsAsync(shop);
        await CountAsync(shop);
        (await VersionsAsync(shop)).ShouldBe(before);
        await shop.DeliveredAsync((1, 1));
        await CountAsync(shop);
        var after = await VersionsAsync(shop);
        after.Where(v => before[v.Key] != v.Value).Select(v => v.Key).ShouldBe(["HT-2"], "HT-1 sold nothing more");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Trials_and_cancelled_orders_are_no_sales(Engine engine)
    {
        await using var trials = await OrderMarket.StartAsync(engine, isSample: true);
        await trials.DeliveredAsync((0, 3));
        await CountAsync(trials);
        (await SoldAsync(trials)).Values.ShouldAllBe(sold => sold == 0);

        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.PlacedAsync((0, 1));
        shop.People.WorkFor("P1");
        await shop.Market.AskAsync<CancelOrder, Result>(u => u.ByProducerAsync(group.Of("P1").Number, "Hết hàng", _cancel));
        await CountAsync(shop);
        (await SoldAsync(shop)).Values.ShouldAllBe(sold => sold == 0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Packs_cancelled_before_they_left_are_no_sales(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.PlacedAsync((0, 3));
        var number = group.Of("P1").Number;
        shop.People.WorkFor("P1");
        await shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(number, _cancel));
        var asked = await shop.AskedAsync(group, CaseKind.Cancel, 2, reason: CaseReason.ChangedMind);
        (await shop.AsProducerAsync(u => u.AcceptAsync(asked, "", _cancel))).Errors.ShouldBeEmpty();
        await shop.Market.AskAsync<PackOrder, Result>(u => u.ExecuteAsync(number, _cancel));
        await shop.Market.AskAsync<ShipOrder, Result>(u => u.ExecuteAsync(new(number, "", "", new Dictionary<Guid, int>()), _cancel));
        (await shop.Market.AskAsync<DeliverOrder, Result>(u => u.ExecuteAsync(number, _cancel))).Errors.ShouldBeEmpty();
        await CountAsync(shop);
        (await SoldAsync(shop))["HT-1"].ShouldBe(1);
    }

    private static async Task CountAsync(OrderMarket shop)
    {
        await shop.Market.DoAsync<DbContext>(db =>
        {
            db.Enqueue(new CountPopularity());
            return db.SaveChangesAsync(_cancel);
        });
        await shop.Market.AskAsync((JobRunner runner) => runner.RunDueAsync(_cancel));
    }

    private static Task<Dictionary<string, int>> SoldAsync(OrderMarket shop) =>
        shop.Market.QueryAsync(db => db.Set<ListedProduct>().OrderBy(p => p.Code).ToDictionaryAsync(p => p.Code, p => p.Sold90Days, _cancel));

    private static Task<Dictionary<string, long>> VersionsAsync(OrderMarket shop) =>
        shop.Market.QueryAsync(db => db.Set<ListedProduct>().ToDictionaryAsync(p => p.Code, p => p.RowVersion, _cancel));
}
