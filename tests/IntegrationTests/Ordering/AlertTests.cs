using Marketplace.Catalog.Products;
using Marketplace.Data.Jobs;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Mail.Notices;
using Marketplace.Ordering.Alerts;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>Each event is told once, to those who may act, and no trial to a real producer (M49).</summary>
public sealed class AlertTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task Stock_that_falls_to_its_number_is_told_once_and_again_only_after_there_was_more(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await SetAsync(shop, 0, onHand: 10, low: 8);
        (await SweepAsync(shop)).ShouldBeEmpty();
        await shop.PlaceAsync(await shop.BasketAsync((0, 2)), OrderMarket.Form(90_000));
        var told = (await SweepAsync(shop)).ShouldHaveSingleItem();
        told.ShouldBe(("P1@example.com", "1 gói hàng sắp hết"));
        await shop.PlaceAsync(await shop.BasketAsync((0, 2)), OrderMarket.Form(90_000));
        (await SweepAsync(shop)).ShouldBeEmpty();
        await SetAsync(shop, 0, onHand: 20, low: 8);
        (await SweepAsync(shop)).ShouldBeEmpty();
        await SetAsync(shop, 0, onHand: 8, low: 8);
        (await SweepAsync(shop)).ShouldHaveSingleItem();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Low_stock_is_told_no_more_after_one_click_and_what_has_to_be_told_still_is(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        await shop.PlaceAsync(await shop.BasketAsync((0, 1)), OrderMarket.Form(45_000));
        await SetAsync(shop, 0, onHand: 1, low: 1);
        await SweepAsync(shop);
        shop.People.Letters.Where(l => !l.Subject.Contains("sắp hết", StringComparison.Ordinal))
            .ShouldAllBe(l => l.StopAddress == null, "orders have to be told");
        var address = shop.People.Letters.Single(l => l.Subject.Contains("sắp hết", StringComparison.Ordinal)).StopAddress.ShouldNotBeNull();
        (await shop.Market.AskAsync<StopNotices, bool>(u => u.ExecuteAsync(address[(address.LastIndexOf('/') + 1)..], true, default))).ShouldBeTrue();
        await SetAsync(shop, 0, onHand: 20, low: 1);
        await SweepAsync(shop);
        await SetAsync(shop, 0, onHand: 1, low: 1);
        (await SweepAsync(shop)).ShouldBeEmpty();
        shop.Market.Clock.Advance(TimeSpan.FromHours(25));
        (await RunAsync(shop)).ShouldHaveSingleItem().Subject.ShouldContain("chờ trả lời");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Packs_of_one_producer_are_one_letter_and_sample_packs_none_for_a_real_one(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine, stock: 1);
        for (var pack = 0; pack < 3; pack++) await SetAsync(shop, pack, onHand: 1, low: 1);
        (await SweepAsync(shop)).ShouldBe([("P1@example.com", "2 gói hàng sắp hết"), ("P2@example.com", "1 gói hàng sắp hết")], ignoreOrder: true);

        await using var trial = await OrderMarket.StartAsync(engine, stock: 1, isSample: true);
        trial.People.SampleStaff.Add("P2");
        for (var pack = 0; pack < 3; pack++) await SetAsync(trial, pack, onHand: 1, low: 1);
        (await SweepAsync(trial)).ShouldHaveSingleItem().To.ShouldBe("P2@example.com");
        trial.People.Letters.Last().Text.ShouldStartWith("DÙNG THỬ");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_order_without_an_answer_after_a_day_is_told_once_and_an_answered_one_never(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var group = await shop.GroupAsync((await shop.PlaceAsync(await shop.BasketAsync((0, 1), (2, 1)), OrderMarket.Form(78_333))).Value!.Number);
        await RunAsync(shop);
        shop.People.WorkFor("P2");
        await shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(group.Of("P2").Number, default));
        await RunAsync(shop);
        shop.Market.Clock.Advance(TimeSpan.FromHours(23));
        (await RunAsync(shop)).ShouldBeEmpty();
        shop.Market.Clock.Advance(TimeSpan.FromHours(2));
        (await RunAsync(shop)).ShouldHaveSingleItem().ShouldBe(("P1@example.com", $"Đơn {group.Of("P1").Number} chờ trả lời đã một ngày"));
        shop.Market.Clock.Advance(TimeSpan.FromDays(3));
        (await RunAsync(shop)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_trial_without_an_answer_is_told_to_no_real_producer(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine, isSample: true);
        await shop.PlaceAsync(await shop.BasketAsync((0, 1)), OrderMarket.Form(45_000));
        shop.Market.Clock.Advance(TimeSpan.FromDays(2));
        (await RunAsync(shop)).ShouldAllBe(l => l.To == "lan@example.com");
    }

    private static Task SetAsync(OrderMarket shop, int pack, int onHand, int low) => shop.Market.QueryAsync(db =>
    {
        var id = shop.Packs[pack];
        return db.Set<Variant>().Where(v => v.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.OnHand, onHand).SetProperty(v => v.LowStockAt, low));
    });

    /// <summary>What the sweep of stock posts, without what was waiting before.</summary>
    private static async Task<IReadOnlyList<(string To, string Subject)>> SweepAsync(OrderMarket shop)
    {
        await RunAsync(shop);
        await shop.Market.DoAsync<DbContext>(db =>
        {
            db.Enqueue(new TellLowStock());
            return db.SaveChangesAsync();
        });
        return await RunAsync(shop);
    }

    private static async Task<IReadOnlyList<(string To, string Subject)>> RunAsync(OrderMarket shop)
    {
        var before = shop.People.Letters.Count;
        await shop.Market.Get<JobRunner>().RunDueAsync(TestContext.Current.CancellationToken);
        return [.. shop.People.Letters.Skip(before).Select(l => (l.To, l.Subject))];
    }
}
