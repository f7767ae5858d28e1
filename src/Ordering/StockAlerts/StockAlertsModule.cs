using Marketplace.Shared.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering.StockAlerts;

internal static class StockAlertsModule
{
    public static IServiceCollection AddStockAlerts(this IServiceCollection services)
    {
        services.AddScoped<AskStockAlert>();
        services.AddScoped<KeepStockAlert>();
        services.AddJob<SendStockAlerts, SendStockAlertsHandler>("stock.alerts");
        return services.AddSchedule("stock.alerts", "*/5 * * * *", _ => new SendStockAlerts());
    }
}
