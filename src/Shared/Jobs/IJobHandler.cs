namespace Marketplace.Shared.Jobs;

/// <summary>
/// Does one job. Effects go into the scope's <c>DbContext</c> and are saved by the runner together with "done", so they happen exactly
/// once: a handler never saves. What it calls outside (mail, a payment service) happens at least once, so it gives <see cref="JobContext.Id"/>
/// as key. An exception means: try again later.
/// </summary>
public interface IJobHandler<in TJob>
{
    Task ExecuteAsync(TJob job, JobContext context, CancellationToken cancel);
}

/// <summary>
/// A handler that changes rows by statements of their own (stock, coupons) does so in one transaction with "done". Never for one that calls out:
/// a letter or a payment service would hold the database's writers.
/// </summary>
public interface IRunsInTransaction;

/// <param name="Id">The same in every attempt.</param>
/// <param name="Attempt">1 for the first.</param>
public sealed record JobContext(Guid Id, string Kind, int Attempt);
