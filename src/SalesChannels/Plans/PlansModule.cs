using Marketplace.Register;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.SalesChannels.Plans;

internal static class PlansModule
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddSingleton<TargetBook>()
        .AddScoped(s => s.GetRequiredService<TargetBook>().Current)
        .AddSingleton<RegisterFile, PlansFile>()
        .AddScoped(s => new EnterPlan(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<RecordFact<PlanTargetVersion>>(), s.GetRequiredService<ProgrammeReference>(),
            s.GetRequiredService<ICurrentUser>(), s.GetRequiredService<IAudit>()))
        .AddScoped<ListPlans>();

    public static void AddPlans(this ModelBuilder model) =>
        model.Entity<PlanTargetVersion>().ToTable("plan_targets").HasVersions(nameof(PlanTargetVersion.PlanCode), nameof(PlanTargetVersion.TargetCode));
}
