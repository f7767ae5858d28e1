using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Credits;
using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>An order that is paid before it is sent is its producer's from the payment on: the letter and the days to hand over begin there.</summary>
public sealed class PaidOrderTests
{
    private const string Producer = "P1@example.com";

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_producer_hears_of_a_transfers_order_when_its_money_is_there_and_not_before(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var order = await shop.PlaceTransferAsync();
        await shop.RunJobsAsync();
        shop.People.Letters.ShouldNotContain(l => l.To == Producer);
        await shop.TakeAsync(shop.CreditFor(order));
        await shop.RunJobsAsync();
        var letter = shop.People.Letters.Where(l => l.To == Producer).ShouldHaveSingleItem();
        letter.Subject.ShouldBe($"Đơn mới {order.Number}: đã nhận tiền");
        letter.Text.ShouldContain("đóng gói");
        letter.Text.ShouldContain($"/ban-hang/don-hang/{order.Number}");
        letter.Text.ShouldNotContain("trả lời");
    }

    [Fact]
    public async Task The_producer_hears_of_a_cards_order_when_it_is_paid_and_not_before()
    {
        await using var cards = await CardShop.StartAsync(Engine.Sqlite);
        var order = await cards.PlaceAsync();
        await cards.Shop.RunJobsAsync();
        cards.Shop.People.Letters.ShouldNotContain(l => l.To == Producer);
        (await cards.PressAsync(order)).Errors.ShouldBeEmpty();
        foreach (var news in await cards.PayAsync(order)) await cards.TellAsync(news);
        await cards.Shop.RunJobsAsync();
        cards.Shop.People.Letters.Where(l => l.To == Producer).ShouldHaveSingleItem().Subject.ShouldContain("đã nhận tiền");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_ends_unpaid_was_never_told_to_its_producer(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var cancelled = await shop.PlaceTransferAsync();
        var key = TransferSteps.KeyOf(cancelled.Number[..cancelled.Number.LastIndexOf('-')]);
        (await shop.Market.AskAsync<CancelOrder, Result>(u => u.ByBuyerAsync(key, cancelled.Number, TestContext.Current.CancellationToken)))
            .Errors.ShouldBeEmpty();
        await shop.PlaceTransferAsync();
        await shop.ExpireAsync();
        shop.People.Letters.ShouldNotContain(l => l.To == Producer);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_days_to_hand_over_begin_with_the_payment(Engine engine)
    {
        await using var shop = await StartAsync(engine);
        var (early, late) = (await shop.PlaceTransferAsync(), await shop.PlaceTransferAsync());
        early.ShipBy.ShouldBe(new DateOnly(2026, 11, 28), "two working days from a Thursday");
        await shop.TakeAsync(shop.CreditFor(early));
        (await shop.AgainAsync(early)).ShipBy.ShouldBe(new DateOnly(2026, 11, 28), "paid on the same day");

        shop.Market.Clock.Advance(TimeSpan.FromDays(2));
        await shop.RunJobsAsync();
        (await shop.TakeAsync(shop.CreditFor(late))).Kind.ShouldBe(CreditKind.Exact);
        (await shop.AgainAsync(late)).ShipBy.ShouldBe(new DateOnly(2026, 12, 1), "two working days from a Saturday: Sunday is none");
    }

    private static async Task<OrderMarket> StartAsync(Engine engine)
    {
        var shop = await OrderMarket.StartAsync(engine);
        await shop.OpenForTransfersAsync();
        return shop;
    }
}
