using Marketplace.IntegrationTests.Databases;
using Marketplace.Ordering.Cases;
using Marketplace.Ordering.Orders;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>Revenue (M51) is what buyers have paid and keep the goods for.</summary>
public sealed class SellingFiguresTests
{
    private static readonly CancellationToken _cancel = CancellationToken.None;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_goes_back_to_a_buyer_is_no_revenue_of_the_day_of_delivery(Engine engine)
    {
        await using var shop = await OrderMarket.StartAsync(engine);
        var kept = await shop.DeliveredAsync((0, 1));
        var partly = await shop.DeliveredAsync((0, 3));
        (await DayAsync(shop)).ShouldSatisfyAllConditions(d => d.Delivered.ShouldBe(2), d => d.RevenueVnd.ShouldBe(180_000));

        shop.Market.Clock.Advance(TimeSpan.FromDays(1));
        await SendBackAsync(shop, partly, 1);
        (await DayAsync(shop)).RevenueVnd.ShouldBe(135_000, "one pack of four came back");
        await SendBackAsync(shop, partly, 2);
        (await shop.GroupAsync(partly.Number)).Of("P1").State.ShouldBe(OrderState.Returned);
        (await DayAsync(shop)).ShouldSatisfyAllConditions(d => d.Delivered.ShouldBe(2), d => d.RevenueVnd.ShouldBe(kept.TotalVnd));
    }

    private static async Task SendBackAsync(OrderMarket shop, OrderGroupView group, int packs)
    {
        var number = await shop.AskedAsync(group, CaseKind.Return, packs);
        (await shop.AsProducerAsync(u => u.AcceptAsync(number, "", _cancel))).Errors.ShouldBeEmpty();
        (await shop.AsProducerAsync(u => u.TakeGoodsBackAsync(number, sellable: true, _cancel))).Errors.ShouldBeEmpty();
    }

    /// <summary>The day on which all of it was placed and delivered.</summary>
    private static async Task<SellingDay> DayAsync(OrderMarket shop)
    {
        var day = new DateOnly(2026, 11, 26);
        shop.People.WorkFor("P1");
        return (await shop.Market.AskAsync<GetSellingFigures, IReadOnlyList<SellingDay>>(u => u.ExecuteAsync(day, day, _cancel))).Single();
    }
}
