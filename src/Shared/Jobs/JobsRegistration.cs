using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Shared.Jobs;

/// <summary>A module's own lines: which jobs it does, and what the clock starts.</summary>
public static class JobsRegistration
{
    /// <param name="kind">Stable: rows of an older release are found by it.</param>
    /// <param name="attempts">How often it is tried before staff must look.</param>
    public static IServiceCollection AddJob<TJob, THandler>(this IServiceCollection services, string kind, int attempts = JobKind.DefaultAttempts)
        where TJob : class where THandler : class, IJobHandler<TJob> =>
        services.AddSingleton<JobKind>(
            new JobKind<TJob>(kind) { Attempts = attempts, RunsInTransaction = typeof(THandler).IsAssignableTo(typeof(IRunsInTransaction)) })
            .AddScoped<IJobHandler<TJob>, THandler>();

    /// <param name="cron">Five fields, in the time of Vietnam.</param>
    /// <param name="job">Gets the instant that the job is for.</param>
    public static IServiceCollection AddSchedule<TJob>(this IServiceCollection services, string name, string cron, Func<DateTimeOffset, TJob> job)
        where TJob : class => services.AddSingleton(new JobSchedule(name, cron, job));
}
