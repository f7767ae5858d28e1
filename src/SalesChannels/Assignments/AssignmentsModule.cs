using Marketplace.Register;
using Marketplace.Shared.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.SalesChannels.Assignments;

internal static class AssignmentsModule
{
    public static IServiceCollection AddAssignments(this IServiceCollection services)
    {
        services.AddScoped<ListSteps>();
        services.AddScoped<ListAssignees>();
        services.AddScoped<AssignSteps>();
        services.AddScoped<ListAssignments>();
        services.AddScoped<CloseAssignment>();
        services.AddScoped<IFactsWritten, SettleAssignments>();
        return services.AddJob<AssignmentLetter, AssignmentLetterHandler>("step.letter");
    }
}
