using Marketplace.Shared.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Data.Jobs;

internal static class JobsModule
{
    public static void AddJobs(this IServiceCollection services, bool isPostgres)
    {
        services.AddSingleton<JobKinds>();
        services.AddSingleton<PlannedSchedules>();
        services.AddSingleton<JobRunner>();
        if (isPostgres) services.AddScoped<ClaimJob, PostgresClaimJob>();
        else services.AddScoped<ClaimJob, SqliteClaimJob>();
        services.AddScoped<FailJob>();
        services.AddScoped<PlanSchedules>();
        services.AddScoped<GetJobsState>();
        services.AddScoped<ListDeadJobs>();
        services.AddScoped<RetryJob>();
        services.AddJob<PruneJobsJob, PruneJobs>("jobs.prune");
        services.AddSchedule("prune jobs", "40 3 * * *", _ => new PruneJobsJob());
        services.AddHostedService<JobLoop>();
    }
}
