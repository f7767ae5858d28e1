using Marketplace.Shared.Jobs;

namespace Marketplace.Data.Changes;

/// <summary>The daily job that prunes changes.</summary>
internal sealed record PruneChangesJob;

/// <summary>
/// Deletes changes that every running reader passed long ago: nodes read twice a second and are out of service after five minutes
/// without. A reader that was away for longer finds its place gone and builds its index anew. Several nodes may do it at once.
/// </summary>
internal sealed class PruneChanges(ChangeReader changes, TimeProvider clock) : IJobHandler<PruneChangesJob>
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <returns>Changes deleted.</returns>
    public Task<int> ExecuteAsync(CancellationToken cancel) => changes.PruneAsync(clock.GetUtcNow() - Kept, cancel);

    public Task ExecuteAsync(PruneChangesJob job, JobContext context, CancellationToken cancel) => ExecuteAsync(cancel);
}
