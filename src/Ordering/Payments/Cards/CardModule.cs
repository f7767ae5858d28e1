using Marketplace.Shared.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>Payment by card: off until Stripe's keys are set.</summary>
internal static class CardModule
{
    public static IServiceCollection AddCards(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CardOptions>().Bind(configuration.GetSection("Stripe")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<CardPayments>();
        services.AddSingleton<CardService>();
        services.AddScoped<CardReviews>();
        services.AddScoped<OweSurplus>();
        services.AddScoped<TakeRefundNews>();
        services.AddScoped<TakeCardNews>();
        services.AddScoped<StartCardPayment>();
        services.AddScoped<CheckCardPayment>();
        services.AddScoped<GetCardPayments>();
        services.AddScoped<ReceiveCardEvent>();
        services.AddScoped<GetCardSettings>();
        services.AddScoped<ListCardEvents>();
        services.AddScoped<ListCardReviews>();
        services.AddScoped<SettleCardReview>();
        services.AddJob<WorkCardEvent, WorkCardEventHandler>("card.event");
        services.AddJob<TakeCardAnswer, TakeCardAnswerHandler>("card.answer");
        services.AddJob<AskCardPayment, AskCardPaymentHandler>("card.ask");
        services.AddJob<CloseCardPages, CloseCardPagesHandler>("card.close");
        services.AddJob<SendRefund, SendRefundHandler>("card.refund");
        services.AddJob<ReconcileCards, ReconcileCardsHandler>("card.reconcile");
        return services.AddSchedule("card.reconcile", "*/10 * * * *", _ => new ReconcileCards());
    }
}
