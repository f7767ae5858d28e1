using Marketplace.Data.Jobs;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Credits;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>Money that arrives at the account of P1, and who looks at it.</summary>
internal static class CreditSteps
{
    public static IncomingCredit CreditFor(this OrderMarket shop, OrderView order, long? amount = null) => new()
    {
        Source = "test",
        TransactionId = Guid.NewGuid().ToString("N"),
        Bin = "970436",
        AccountNumber = "0123456789",
        BankReference = Guid.NewGuid().ToString("N"),
        ProducerCode = "P1",
        AmountVnd = amount ?? order.TotalVnd,
        Text = $"MBVCB.123.{order.PaymentCode}.CT tu 0071 toi 0123456789",
        PaidAt = shop.Market.Clock.GetUtcNow(),
    };

    /// <summary>An order of 45,000 đ whose money has come by transfer.</summary>
    public static async Task<OrderView> PaidTransferAsync(this OrderMarket shop)
    {
        var order = await shop.PlaceTransferAsync();
        await shop.TakeAsync(shop.CreditFor(order));
        return await shop.AgainAsync(order);
    }

    public static Task<TakenCredit> TakeAsync(this OrderMarket shop, IncomingCredit credit) =>
        shop.Market.AskAsync<TakeCredit, TakenCredit>(u => u.ExecuteAsync(credit, TestContext.Current.CancellationToken));

    public static async Task<IReadOnlyList<CreditReviewView>> ReviewsAsync(this OrderMarket shop, string producer = "P1")
    {
        shop.People.WorkFor(producer);
        return (await shop.Market.AskAsync<ListReviews, CreditReviewPage>(u => u.ExecuteAsync(1, TestContext.Current.CancellationToken))).Rows;
    }

    public static async Task<int> PaidLettersAsync(this OrderMarket shop)
    {
        await shop.RunJobsAsync();
        return shop.People.Letters.Count(l => l.Subject.Contains("Đã nhận tiền", StringComparison.Ordinal));
    }

    public static async Task RunJobsAsync(this OrderMarket shop) =>
        await shop.Market.Get<JobRunner>().RunDueAsync(TestContext.Current.CancellationToken);

    /// <summary>The order's time is over and its goods are back on sale.</summary>
    public static async Task ExpireAsync(this OrderMarket shop)
    {
        shop.Market.Clock.Advance(TimeSpan.FromMinutes(16));
        await shop.RunJobsAsync();
    }
}
