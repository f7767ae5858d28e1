using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Shipping;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>Orders that wait for a transfer.</summary>
internal static class TransferSteps
{
    public static OrderKey KeyOf(string group) => new(group, "+84912345678", null);

    /// <summary>A producer that sends for nothing: a transfer needs a fee that is known.</summary>
    public static async Task OpenForTransfersAsync(this OrderMarket shop, string producer = "P1")
    {
        await shop.GiveAccountAsync(producer);
        await shop.SendForNothingAsync(producer);
    }

    public static Task SendForNothingAsync(this OrderMarket shop, string producer) => shop.Market.DoAsync<DbContext>(db =>
    {
        db.Add(new ShippingProfile { ProducerCode = producer, FreeFromVnd = 0 });
        return db.SaveChangesAsync();
    });

    /// <summary>One pack of P1, to be paid by transfer: 45,000 đ for pack 0.</summary>
    public static async Task<OrderView> PlaceTransferAsync(this OrderMarket shop, int pack = 0)
    {
        var form = OrderMarket.Form(OrderMarket.Prices[pack], PaymentMethod.BankTransfer);
        var placed = await shop.PlaceAsync(await shop.BasketAsync((pack, 1)), form);
        placed.Errors.ShouldBeEmpty();
        return (await shop.GroupAsync(placed.Value!.Number)).Orders.Single();
    }

    public static async Task<OrderView> AgainAsync(this OrderMarket shop, OrderView order) =>
        (await shop.GroupAsync(order.Number[..order.Number.LastIndexOf('-')])).Orders.Single(o => o.Number == order.Number);
}
