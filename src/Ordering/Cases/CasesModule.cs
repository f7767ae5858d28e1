using Marketplace.Catalog.Drafts.Automatic;
using Marketplace.Shared.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ordering.Cases;

internal static class CasesModule
{
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddScoped<CaseWork>();
        services.AddScoped<CancelLine>();
        services.AddScoped<SettleCase>();
        services.AddScoped<OpenCase>();
        services.AddScoped<AnswerAsBuyer>();
        services.AddScoped<AnswerAsProducer>();
        services.AddScoped<DecideCase>();
        services.AddScoped<GetBuyerCases>();
        services.AddScoped<GetProducerCases>();
        services.AddScoped<GetOfficerCases>();
        services.AddScoped<OpenCasePhoto>();
        services.AddScoped<IBuyerComplaints, CountComplaints>();
        services.AddJob<CaseDue, CaseDueHandler>("case.due");
        return services.AddJob<CaseLetter, CaseLetterHandler>("case.letter");
    }
}
