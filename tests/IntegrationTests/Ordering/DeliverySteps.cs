using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Shouldly;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>From a basket to goods in the buyer's hands, by the steps that people take.</summary>
internal static class DeliverySteps
{
    private static readonly CancellationToken _cancel = CancellationToken.None;
    private static readonly Dictionary<Guid, int> _all = [];

    public static async Task<OrderGroupView> PlacedAsync(this OrderMarket shop, params (int Pack, int Quantity)[] lines)
    {
        var total = lines.Sum(l => OrderMarket.Prices[l.Pack] * l.Quantity);
        var placed = await shop.PlaceAsync(await shop.BasketAsync(lines), OrderMarket.Form(total));
        placed.Errors.ShouldBeEmpty();
        return await shop.GroupAsync(placed.Value!.Number);
    }

    /// <summary>What P1 sells of it is delivered; what P2 sells is still with P2.</summary>
    public static async Task<OrderGroupView> DeliveredAsync(this OrderMarket shop, params (int Pack, int Quantity)[] lines)
    {
        var group = await shop.PlacedAsync(lines);
        await shop.DeliverAsync(group.Of("P1").Number, "P1");
        return await shop.GroupAsync(group.Number);
    }

    public static async Task DeliverAsync(this OrderMarket shop, string number, string producer)
    {
        await shop.ShipAsync(number, producer);
        (await shop.Market.AskAsync<DeliverOrder, Result>(u => u.ExecuteAsync(number, _cancel))).Errors.ShouldBeEmpty();
        shop.People.WorkForNobody();
    }

    /// <summary>Whoever acts afterwards still works for the producer.</summary>
    public static async Task ShipAsync(this OrderMarket shop, string number, string producer)
    {
        shop.People.WorkFor(producer);
        (await shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(number, _cancel))).Errors.ShouldBeEmpty();
        (await shop.Market.AskAsync<PackOrder, Result>(u => u.ExecuteAsync(number, _cancel))).Errors.ShouldBeEmpty();
        (await shop.Market.AskAsync<ShipOrder, Result>(u => u.ExecuteAsync(new(number, "", "", _all), _cancel))).Errors.ShouldBeEmpty();
    }
}
