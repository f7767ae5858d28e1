using Marketplace.Catalog.Producers.Merging;
using Marketplace.Ordering.Alerts;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Cases;
using Marketplace.Ordering.Checkout;
using Marketplace.Ordering.Coupons;
using Marketplace.Ordering.Ledger;
using Marketplace.Ordering.Ledger.Statements;
using Marketplace.Ordering.Ledger.Withholding;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Cards;
using Marketplace.Ordering.Payments.Cod;
using Marketplace.Ordering.Payments.Credits;
using Marketplace.Ordering.Payments.Receiving;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Ordering.Payments.VietQr;
using Marketplace.Ordering.Popularity;
using Marketplace.Ordering.Reviews;
using Marketplace.Ordering.Scores;
using Marketplace.Ordering.Shipping;
using Marketplace.Ordering.StockAlerts;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Reference;
using Marketplace.Shared.Samples;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marketplace.Ordering;

/// <summary>Buying: baskets, orders, payment, shipping and each producer's ledger.</summary>
public static class OrderingModule
{
    public static IServiceCollection AddOrdering(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCards(configuration);
        services.AddSingleton(new BankWebhookOptions(configuration));
        services.AddPopularity().AddReviews().AddCases().AddStockAlerts();
        services.AddScoped<AddToBasket>();
        services.AddScoped<ChangeQuantity>();
        services.AddScoped<MergeBaskets>();
        services.AddScoped<GetBasket>();
        services.AddScoped<CheckAddress>();
        services.AddScoped<IShippingQuoter, TableQuoter>();
        services.AddScoped<FindCoupons>();
        services.AddScoped<UseCoupons>();
        services.AddScoped<CommissionRates>();
        services.AddScoped<PaymentWays>();
        services.AddScoped<PrepareCheckout>();
        services.AddScoped<AnnounceOrder>();
        services.AddScoped<PlaceOrder>();
        services.AddScoped<IFollowsMerge, OrdersStay>();
        services.AddScoped<IPreparesClearing, LeaveTrialsOut>();
        services.AddScoped<ListOrders>();
        services.AddScoped<GetOrder>();
        services.AddScoped<OrderWork>();
        services.AddScoped<ConfirmOrder>();
        services.AddScoped<PackOrder>();
        services.AddScoped<ShipOrder>();
        services.AddScoped<DeliverOrder>();
        services.AddScoped<CancelOrder>();
        services.AddScoped<GetOrderGroup>();
        services.AddScoped<GetTransferRequest>();
        services.AddSingleton(s => new OrderingMaps(configuration["AutoMapper:LicenseKey"], s.GetRequiredService<ILoggerFactory>()));
        return services.AddDesk().AddCredits().AddRefunds().AddMoney().AddOrderJobs();
    }

    /// <summary>What a producer and a buyer need daily around orders.</summary>
    private static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddScoped<TrialHand>();
        services.AddScoped<GetShipping>();
        services.AddScoped<SaveShipping>();
        services.AddScoped<GetReceiving>();
        services.AddScoped<SaveReceiving>();
        services.AddScoped<ListOwnOrders>();
        services.AddScoped<GetScorecard>();
        services.AddJob<TellLowStock, TellLowStockHandler>("stock.low");
        return services.AddSchedule("stock.low", "*/10 * * * *", _ => new TellLowStock());
    }

    private static IServiceCollection AddCredits(this IServiceCollection services)
    {
        services.AddScoped<ConfirmPayment>();
        services.AddScoped<SayPaid>();
        services.AddScoped<TakeCredit>();
        services.AddScoped<TakeCreditByHand>();
        services.AddScoped<ReceiveBankCredit>();
        services.AddScoped<ImportStatement>();
        services.AddScoped<ListReviews>();
        return services.AddScoped<SettleReview>();
    }

    private static IServiceCollection AddRefunds(this IServiceCollection services)
    {
        services.AddScoped<OweRefund>();
        services.AddScoped<RefundSteps>();
        services.AddScoped<ListRefunds>();
        return services.AddScoped<MarkRefundPaid>();
    }

    private static IServiceCollection AddMoney(this IServiceCollection services)
    {
        services.AddScoped<IReferenceLoader, LoadWithholding>();
        services.AddScoped<GiveBackCoupons>();
        services.AddScoped<MakeCoupon>();
        services.AddScoped<EndCoupon>();
        services.AddScoped<ListCoupons>();
        services.AddScoped<FollowMoney>();
        services.AddScoped<CodWork>();
        services.AddScoped<TakeCourierList>();
        services.AddScoped<ListCod>();
        services.AddScoped<WithholdTax>();
        services.AddScoped<ChooseWithholding>();
        services.AddScoped<ReportWithholding>();
        services.AddScoped<PostLedger>();
        services.AddScoped<ReckonLedger>();
        services.AddScoped<GetLedgerState>();
        services.AddScoped<AnnounceCommission>();
        services.AddScoped<RecordPayout>();
        services.AddScoped<GetStatement>();
        services.AddScoped<ListNights>();
        services.AddScoped<ListOrderFile>();
        services.AddScoped<GetSellingFigures>();
        services.AddJob<BalanceLedger, BalanceLedgerHandler>("ledger.balance");
        return services.AddSchedule("ledger.balance", "30 2 * * *", at => new BalanceLedger(at.VietnamDate().AddDays(-1)));
    }

    private static IServiceCollection AddOrderJobs(this IServiceCollection services)
    {
        services.AddJob<OrderLetter, OrderLetterHandler>("order.letter");
        services.AddJob<ExpireOrder, ExpireOrderHandler>("order.expire");
        services.AddJob<CompleteOrders, CompleteOrdersHandler>("order.complete");
        return services.AddSchedule("order.complete", "10 2 * * *", _ => new CompleteOrders());
    }
}
