using System.Diagnostics;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Transactions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marketplace.Data.Jobs;

/// <summary>Runs what is due, on any number of nodes: each job is claimed by one, and its effects are saved together with "done".</summary>
public sealed class JobRunner(IServiceScopeFactory scopes, JobKinds kinds, TimeProvider clock, ILogger<JobRunner> log)
{
    public const string TraceName = "Marketplace.Jobs";
    private static readonly ActivitySource _traces = new(TraceName);

    /// <summary>Runs until nothing is due by the clock; tests and verbs call it instead of waiting.</summary>
    /// <returns>Attempts made.</returns>
    public async Task<int> RunDueAsync(CancellationToken cancel = default)
    {
        for (var attempts = 0; ; attempts++)
        {
            await PlanAsync(cancel);
            if (await ClaimAsync(cancel) is not { } job) return attempts;
            await RunAsync(job, cancel);
        }
    }

    private async Task PlanAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlanSchedules>().ExecuteAsync(cancel);
    }

    private async Task<Job?> ClaimAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ClaimJob>().ExecuteAsync(clock.GetUtcNow(), JobLease.Length, cancel);
    }

    private async Task RunAsync(Job job, CancellationToken cancel)
    {
        using var trace = _traces.StartActivity(job.Kind, ActivityKind.Consumer, job.Trace);
        try
        {
            if (job.Attempts > job.AllowedAttempts) throw new InvalidOperationException("Every attempt ended with the process that made it.");
            await WorkAsync(job, cancel);
        }
        catch (Exception problem) when (!cancel.IsCancellationRequested)
        {
            trace?.SetStatus(ActivityStatusCode.Error);
            log.LogError(problem, "Job {Kind} {Id} failed, attempt {Attempt} of {Allowed}.", job.Kind, job.Id, job.Attempts, job.AllowedAttempts);
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<FailJob>().ExecuteAsync(job, $"{problem.GetType().Name}: {problem.Message}", cancel);
        }
    }

    private async Task WorkAsync(Job job, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var lease = new JobLease(scopes, clock, job, cancel);
        var db = scope.ServiceProvider.GetRequiredService<MarketplaceDbContext>();
        scope.ServiceProvider.GetRequiredService<ICurrentActor>().ActAs(Actor.Job(job.Kind));
        if (kinds[job.Kind].RunsInTransaction) await db.InTransactionAsync(c => FinishAsync(scope.ServiceProvider, db, job, c), lease.Lost);
        else await FinishAsync(scope.ServiceProvider, db, job, lease.Lost);
    }

    private async Task FinishAsync(IServiceProvider scope, MarketplaceDbContext db, Job job, CancellationToken cancel)
    {
        // A second try in one transaction writes "done" once more.
        job.DoneAt = null;
        await kinds[job.Kind].RunAsync(scope, job.Payload, new JobContext(job.Id, job.Kind, job.Attempts), cancel);
        db.Attach(job);
        job.DoneAt = clock.GetUtcNow();
        job.Fault = null;
        await db.SaveChangesAsync(cancel);
    }
}
