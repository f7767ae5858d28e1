using Marketplace.Catalog.Producers;
using Marketplace.Register;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalog.Onboarding;

/// <summary>Who a producer is, and who works for it: applied for by people, confirmed by officers.</summary>
internal static class OnboardingModule
{
    public static void AddOnboarding(this IServiceCollection services)
    {
        services.AddScoped<ApplyForProducer>();
        services.AddScoped<OwnApplications>();
        services.AddScoped<OfficerApplications>();
        services.AddScoped(s => new DecideApplication(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<RecordFact<ProducerVersion>>(), s.GetRequiredService<IProducerStaff>(),
            s.GetRequiredService<ISiteAddress>(), s.GetRequiredService<ICurrentUser>(), s.GetRequiredService<IAudit>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped<SuspendProducer>();
    }
}
