using Marketplace.Shared.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Register;

/// <summary>Facts in versions, written one by one or as files. Modules add their files as singletons; a file refers only to files before it.</summary>
public static class RegisterModule
{
    public static IServiceCollection AddRegister(this IServiceCollection services) => services
        .AddScoped<ImportRegister>()
        .AddScoped<ExportRegister>()
        .AddScoped<FindFutureFacts>()
        .AddJob<SettleLatestJob, SettleLatest>("register.latest")
        .AddSchedule("settle latest versions", "*/5 * * * *", _ => new SettleLatestJob())
        .AddScoped<IFactRecorder, ActorRecorder>()
        .AddScoped(typeof(RecordFact<>))
        .AddScoped(typeof(FactDeskWork<>));
}
