using Marketplace.Catalog.Geography;
using Marketplace.Register;
using Marketplace.SalesChannels.Assignments;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.CraftVillages;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.Desks;
using Marketplace.SalesChannels.FieldChecks;
using Marketplace.SalesChannels.GreenChains;
using Marketplace.SalesChannels.LinkChecks;
using Marketplace.SalesChannels.Mornings;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Plans;
using Marketplace.SalesChannels.Programme;
using Marketplace.SalesChannels.Reports;
using Marketplace.SalesChannels.SalesPoints;
using Marketplace.Shared.Changes;
using Marketplace.Shared.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.SalesChannels;

/// <summary>Sales-channel tracker and the programme's figures.</summary>
public static class SalesChannelsModule
{
    public static IServiceCollection AddSalesChannels(this IServiceCollection services) => services
        .AddScoped<IReferenceLoader, LoadChannelRules>()
        .AddScoped<IReferenceLoader, LoadTargets>()
        .AddSingleton(s => new ChannelRules(Read<ChannelRule>(s)))
        .AddSingleton(s => ActivatorUtilities.CreateInstance<ProgrammeReference>(
            s, s.GetRequiredService<GeographySource>().Current, new Targets(Read<Target>(s))))
        .AddSingleton<ProgrammeSource>()
        .AddScoped<GetProgramme>()
        .AddScoped<GetOwnProgramme>()
        .AddScoped<GetBreakdown>()
        .AddScoped<GetSeries>()
        .AddScoped<GetForecast>()
        .AddScoped<ListProducers>()
        .AddScoped<ListProducts>()
        .AddScoped<ListVillages>()
        .AddScoped<ListPoints>()
        .AddScoped<GetNearestToTarget>()
        .AddScoped<GetProducerFacts>()
        .AddSingleton<RegisterFile, ChannelsFile>()
        .AddSingleton<RegisterFile, ChecksFile>()
        .AddSingleton<RegisterFile, VillagesFile>()
        .AddSingleton<RegisterFile, GreenFile>()
        .AddSingleton<RegisterFile, PointsFile>()
        .AddSingleton<RegisterFile, InspectionsFile>()
        .AddSingleton<IReferenceFile, ChannelKindsFile>()
        .AddSingleton<IReferenceFile, TargetsFile>()
        .AddScoped<IFactsWritten, TellProgramme>()
        .AddSingleton<OtherChannelsRead>()
        .AddScoped(s => new ListOtherChannels(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<ChannelRules>(), s.GetRequiredService<IDataVersion>(),
            s.GetRequiredService<OtherChannelsRead>(), s.GetRequiredService<TimeProvider>()))
        .AddDeclarations()
        .AddReports()
        .AddLinkChecks()
        .AddAssignments()
        .AddFieldChecks()
        .AddMornings()
        .AddPlans()
        .AddDesks();

    /// <summary>Reference data changes with a release only, and is loaded before anybody asks: read once.</summary>
    private static List<T> Read<T>(IServiceProvider services) where T : class
    {
        using var scope = services.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<DbContext>().Set<T>().AsNoTracking()];
    }
}
