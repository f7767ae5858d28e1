using Marketplace.Shared.Changes;
using Marketplace.Shared.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Data.Changes;

internal static class ChangesModule
{
    public static void AddChanges(this IServiceCollection services, bool isPostgres)
    {
        if (isPostgres) services.AddScoped<ChangeReader, PostgresChangeReader>();
        else services.AddScoped<ChangeReader, SqliteChangeReader>();
        services.AddScoped<IChangeReader>(s => s.GetRequiredService<ChangeReader>());
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<IDataVersion>(s => s.GetRequiredService<ChangeFeed>());
        services.AddSingleton<IListenerLags>(s => s.GetRequiredService<ChangeFeed>());
        services.AddHostedService(s => s.GetRequiredService<ChangeFeed>());
        services.AddScoped<PruneChanges>();
        services.AddJob<PruneChangesJob, PruneChanges>("changes.prune");
        services.AddSchedule("prune changes", "20 3 * * *", _ => new PruneChangesJob());
    }
}
