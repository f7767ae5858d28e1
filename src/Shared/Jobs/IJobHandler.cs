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

/// <param name="Id">The same in every attempt.</param>
/// <param name="Attempt">1 for the first.</param>
public sealed record JobContext(Guid Id, string Kind, int Attempt);
