using Marketplace.SalesChannels.Reports.Monthly;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.SalesChannels.Reports;

internal static class ReportsModule
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddScoped<DrawReport>();
        services.AddScoped<SignReport>();
        services.AddScoped<WithdrawReport>();
        services.AddScoped<ListReports>();
        services.AddScoped<ReadLaterFacts>();
        services.AddScoped<CompareReport>();
        services.AddScoped<KeepReportReaders>();
        services.AddJob<DrawMonthlyReport, DrawMonthlyReportHandler>("report.monthly");
        return services.AddSchedule("report.monthly", "10 6 1 * *", at => new DrawMonthlyReport(at.VietnamDate().AddDays(-1)));
    }
}
