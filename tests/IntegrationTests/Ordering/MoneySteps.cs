using Marketplace.Ordering.Coupons;
using Marketplace.Ordering.Ledger;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Cod;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>Orders that are sent, delivered and paid at the door, and what their ledger says.</summary>
internal static class MoneySteps
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>One order of P1 at least; the number of its group.</summary>
    public static async Task<OrderGroupView> PlacedAsync(this OrderMarket shop, long total, string coupons = "", params (int Pack, int Quantity)[] lines)
    {
        var form = OrderMarket.Form(total);
        form.Coupons = coupons;
        var placed = await shop.PlaceAsync(await shop.BasketAsync(lines), form);
        placed.Errors.ShouldBeEmpty();
        return await shop.GroupAsync(placed.Value!.Number);
    }

    public static async Task ShippedAsync(this OrderMarket shop, OrderView order, string courier = "", string code = "")
    {
        shop.People.WorkFor(order.ProducerCode);
        (await shop.Market.AskAsync<ConfirmOrder, Result>(u => u.ExecuteAsync(order.Number, Cancel))).Errors.ShouldBeEmpty();
        (await shop.Market.AskAsync<PackOrder, Result>(u => u.ExecuteAsync(order.Number, Cancel))).Errors.ShouldBeEmpty();
        (await shop.Market.AskAsync<ShipOrder, Result>(u => u.ExecuteAsync(new(order.Number, courier, code, new Dictionary<Guid, int>()), Cancel)))
            .Errors.ShouldBeEmpty();
    }

    public static async Task DeliveredAsync(this OrderMarket shop, OrderView order, long? collected, string courier = "", string code = "")
    {
        await shop.ShippedAsync(order, courier, code);
        (await shop.Market.AskAsync<DeliverOrder, Result>(u => u.ExecuteAsync(order.Number, Cancel, collected))).Errors.ShouldBeEmpty();
    }

    public static Task<Result> CodAsync(this OrderMarket shop, Func<CodWork, Task<Result>> step) => shop.Market.AskAsync(step);

    public static Task<CodCollection> CodOfAsync(this OrderMarket shop, string number) =>
        shop.Market.QueryAsync(db => db.Set<CodCollection>().AsNoTracking().SingleAsync(c => c.OrderNumber == number));

    public static Task<List<LedgerEntry>> LedgerAsync(this OrderMarket shop, string producer = "P1") =>
        shop.Market.QueryAsync(db => db.Set<LedgerEntry>().AsNoTracking().Where(e => e.ProducerCode == producer).ToListAsync());

    public static async Task<long> SideAsync(this OrderMarket shop, LedgerParty party, string producer = "P1") =>
        (await shop.LedgerAsync(producer)).Where(e => e.Against == party).Sum(e => e.AmountVnd);

    public static async Task<IReadOnlyList<LedgerBalance>> BalancedAsync(this OrderMarket shop)
    {
        var day = shop.Market.Clock.GetUtcNow().VietnamDate();
        await shop.StartAsync(new BalanceLedger(day));
        return await shop.Market.QueryAsync(db => db.Set<LedgerBalance>().AsNoTracking().Where(b => b.Day == day).OrderBy(b => b.ProducerCode).ToListAsync());
    }

    /// <summary>Writes a job and runs all that are due.</summary>
    public static async Task StartAsync<TJob>(this OrderMarket shop, TJob job) where TJob : notnull
    {
        await shop.Market.DoAsync<DbContext>(async db =>
        {
            db.Enqueue(job);
            await db.SaveChangesAsync(Cancel);
        });
        await shop.RunJobsAsync();
    }

    public static async Task GiveCouponAsync(
        this OrderMarket shop, string code, string producer = "", decimal? percent = null, long amount = 0, int uses = 100, int perBuyer = 100)
    {
        var today = shop.Market.Clock.GetUtcNow().VietnamDate();
        var command = new MakeCouponCommand
        {
            ProducerCode = producer, Code = code, Percent = percent, AmountVnd = amount, FromGoodsVnd = 0, ValidFrom = today, LastDay = today.AddDays(30),
            MostUses = uses, MostUsesPerBuyer = perBuyer,
        };
        if (producer.Length > 0) shop.People.WorkFor(producer);
        (await shop.Market.AskAsync<MakeCoupon, Result>(u =>
            producer.Length > 0 ? u.ForProducerAsync(command, Cancel) : u.ForMarketplaceAsync(command, Cancel))).Errors.ShouldBeEmpty();
    }
}
