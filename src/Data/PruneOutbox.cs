namespace Marketplace.Data;

/// <summary>
/// Deletes changes that every running reader passed long ago: nodes read twice a second and are out of service after five minutes
/// without. A reader that was away for longer finds its place gone and builds its index anew. Several nodes may do it at once.
/// </summary>
internal sealed class PruneOutbox(OutboxReader outbox, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <returns>Messages deleted.</returns>
    public Task<int> ExecuteAsync(CancellationToken cancel) => outbox.PruneAsync(clock.GetUtcNow() - Kept, cancel);
}
