using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Data.Jobs;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Checkout;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

public sealed class PlaceOrderTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_basket_of_two_producers_becomes_one_group_with_two_orders_that_add_up(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var basket = await shop.BasketAsync((0, 2), (1, 1), (2, 3));
        var total = 2 * 45_000 + 120_000 + 3 * 33_333;
        var placed = await shop.PlaceAsync(basket, OrderMarket.Form(total));
        placed.Errors.ShouldBeEmpty();

        var group = await shop.GroupAsync(placed.Value!.Number);
        group.TotalVnd.ShouldBe(total);
        group.Orders.Select(o => o.Number).ShouldBe([$"{group.Number}-1", $"{group.Number}-2"]);
        group.Of("P1").GoodsVnd.ShouldBe(210_000);
        group.Of("P2").GoodsVnd.ShouldBe(99_999);
        group.Orders.ShouldAllBe(o => o.State == OrderState.Placed);
        group.Orders.Sum(o => o.TotalVnd).ShouldBe(group.TotalVnd);
        (await shop.StockAsync(0)).ShouldBe(8);
        (await shop.StockAsync(2)).ShouldBe(7);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_same_form_sent_fifty_times_at_once_is_one_order(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var basket = await shop.BasketAsync((0, 1));
        var form = OrderMarket.Form(45_000);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => shop.PlaceAsync(basket, form))));
        answers.ShouldAllBe(a => a.Succeeded);
        answers.Select(a => a.Value!.Number).Distinct().ShouldHaveSingleItem();
        (await shop.StockAsync(0)).ShouldBe(9);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_key_of_an_order_with_another_body_is_refused(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var form = OrderMarket.Form(45_000);
        (await shop.PlaceAsync(await shop.BasketAsync((0, 1)), form)).Succeeded.ShouldBeTrue();
        form.Name = "Người khác";
        var second = await shop.PlaceAsync(await shop.BasketAsync((0, 1)), form);
        second.Errors.ShouldHaveSingleItem().Field.ShouldBe("key");
        (await shop.StockAsync(0)).ShouldBe(9);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Of_two_hundred_buyers_of_ten_exactly_ten_order_and_the_others_are_told(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var baskets = new List<Guid>();
        for (var i = 0; i < 200; i++) baskets.Add(await shop.BasketAsync((0, 1)));
        var answers = await Task.WhenAll(baskets.Select(b => Task.Run(() => shop.PlaceAsync(b, OrderMarket.Form(45_000)))));
        answers.Count(a => a.Succeeded).ShouldBe(10);
        answers.Where(a => !a.Succeeded).ShouldAllBe(a => a.Errors.Count > 0);
        (await shop.StockAsync(0)).ShouldBe(0);
        (await shop.Market.QueryAsync(db => db.Set<OrderGroup>().CountAsync())).ShouldBe(10);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task One_basket_ordered_from_two_tabs_at_once_is_one_order(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        for (var round = 1; round <= 5; round++)
        {
            var basket = await shop.BasketAsync((0, 1));
            var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => shop.PlaceAsync(basket, OrderMarket.Form(45_000)))));
            answers.Count(a => a.Succeeded).ShouldBe(1);
            ChangedMeanwhile.Is(answers.Single(a => !a.Succeeded).Errors).ShouldBeTrue();
            (await shop.StockAsync(0)).ShouldBe(10 - round);
        }
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_pack_put_in_twenty_times_at_once_is_in_the_basket_twenty_times(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var basket = await shop.BasketAsync((0, 1));
        var added = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => shop.Market.AskAsync<AddToBasket, Result<Guid>>(u =>
            u.ExecuteAsync(new AddToBasketCommand(basket, null, shop.Packs[1], 1), TestContext.Current.CancellationToken)))));
        added.ShouldAllBe(a => a.Value == basket);
        var view = await shop.Market.AskAsync<GetBasket, BasketView>(u => u.ExecuteAsync(basket, null, TestContext.Current.CancellationToken));
        view.Count.ShouldBe(21);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_price_or_total_other_than_the_one_seen_asks_again(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var basket = await shop.BasketAsync((0, 1));
        (await shop.PlaceAsync(basket, OrderMarket.Form(1))).Errors.ShouldHaveSingleItem().Field.ShouldBe("total");
        await shop.Market.DoAsync<DbContext>(
            db => db.Set<Variant>().Where(v => v.Id == shop.Packs[0]).ExecuteUpdateAsync(set => set.SetProperty(v => v.PriceVnd, 50_000)));
        (await shop.PlaceAsync(basket, OrderMarket.Form(45_000))).Errors.ShouldHaveSingleItem().Message.Key.ShouldBe("PriceChanged");
        (await shop.StockAsync(0)).ShouldBe(10);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task When_one_pack_is_short_nothing_of_the_basket_is_taken(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine, stock: 2);
        var basket = await shop.BasketAsync((0, 1), (2, 3));
        (await shop.PlaceAsync(basket, OrderMarket.Form(45_000 + 99_999))).Errors.ShouldHaveSingleItem().Field.ShouldBe("lines");
        (await shop.StockAsync(0)).ShouldBe(2);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_unpaid_order_gives_its_stock_back_after_a_quarter_of_an_hour(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine, stock: 1);
        await shop.GiveAccountAsync("P1");
        var placed = await shop.PlaceAsync(await shop.BasketAsync((0, 1)), await FreeFormAsync(shop, 45_000));
        placed.Errors.ShouldBeEmpty();
        (await ListedAsync(shop)).InStock.ShouldBeFalse();

        var runner = shop.Market.Get<JobRunner>();
        shop.Market.Clock.Advance(TimeSpan.FromMinutes(14));
        await runner.RunDueAsync(TestContext.Current.CancellationToken);
        (await shop.StockAsync(0)).ShouldBe(0);
        shop.People.Letters.ShouldContain(l => l.To == "lan@example.com" && l.Text.Contains("Mời chuyển khoản 45.000", StringComparison.Ordinal));

        shop.Market.Clock.Advance(TimeSpan.FromMinutes(2));
        await runner.RunDueAsync(TestContext.Current.CancellationToken);
        (await shop.StockAsync(0)).ShouldBe(1);
        (await ListedAsync(shop)).InStock.ShouldBeTrue();
        (await shop.GroupAsync(placed.Value!.Number)).Orders[0].State.ShouldBe(OrderState.Expired);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Letters_go_to_the_buyer_and_to_each_producer_after_the_order_stands(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        (await shop.PlaceAsync(await shop.BasketAsync((0, 1), (2, 1)), OrderMarket.Form(78_333))).Errors.ShouldBeEmpty();
        shop.People.Letters.ShouldBeEmpty();
        await shop.Market.Get<JobRunner>().RunDueAsync(TestContext.Current.CancellationToken);
        shop.People.Letters.Select(l => l.To).Order(StringComparer.Ordinal)
            .ShouldBe(["P1@example.com", "P2@example.com", "lan@example.com", "lan@example.com"]);
    }

    [Fact]
    public async Task A_letter_in_English_names_packs_in_English_and_opens_the_English_page()
    {
        await using var shop = await OrderMarket.StartAsync(Engine.Sqlite);
        var basket = await shop.BasketAsync((0, 1), (2, 1));
        (await shop.Market.AskAsync<PlaceOrder, Result<PlacedOrder>>(u => u.ExecuteAsync(
            new PlaceOrderCommand(OrderMarket.Form(78_333), basket, null, "en"), TestContext.Current.CancellationToken))).Errors.ShouldBeEmpty();
        await shop.Market.Get<JobRunner>().RunDueAsync(TestContext.Current.CancellationToken);
        var letter = shop.People.Letters.First(l => l.To == "lan@example.com").Text;
        letter.ShouldContain("Jar, 500 g");
        letter.ShouldNotContain("Hũ");
        letter.ShouldContain("https://cho.example/en/don-hang/");
        shop.People.Letters.Single(l => l.To == "P1@example.com").Text.ShouldContain("Hũ 500 g");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_trial_order_says_so_and_no_real_producer_hears_of_it(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine, isSample: true);
        shop.People.SampleStaff.Add("P2");
        var placed = await shop.PlaceAsync(await shop.BasketAsync((0, 1), (2, 1)), OrderMarket.Form(78_333));
        (await shop.GroupAsync(placed.Value!.Number)).Orders.ShouldAllBe(o => o.IsSample);
        await shop.Market.Get<JobRunner>().RunDueAsync(TestContext.Current.CancellationToken);
        shop.People.Letters.Select(l => l.To).ShouldNotContain("P1@example.com");
        shop.People.Letters.ShouldAllBe(l => l.Subject.Contains("ĐƠN THỬ", StringComparison.Ordinal) && l.Text.Contains("ĐƠN THỬ", StringComparison.Ordinal));
    }

    private static async Task<CheckoutForm> FreeFormAsync(OrderMarket shop, long total)
    {
        // A transfer needs a fee that is known: this producer sends for nothing.
        await shop.Market.DoAsync<DbContext>(db =>
        {
            db.Add(new Marketplace.Ordering.Shipping.ShippingProfile { ProducerCode = "P1", FreeFromVnd = 0 });
            return db.SaveChangesAsync();
        });
        return OrderMarket.Form(total, PaymentMethod.BankTransfer);
    }

    private static Task<ListedProduct> ListedAsync(OrderMarket shop) =>
        shop.Market.QueryAsync(db => db.Set<ListedProduct>().SingleAsync(p => p.Code == "HT-1"));
}
