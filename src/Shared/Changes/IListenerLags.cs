namespace Marketplace.Shared.Changes;

/// <summary>How far the listeners of this node are behind: for health and for staff.</summary>
public interface IListenerLags
{
    /// <summary>What each listener has not taken yet; null before the first reading.</summary>
    Task<IReadOnlyList<ListenerLag>?> LagsAsync(CancellationToken cancel);
}

/// <param name="Age">Of the oldest change not taken; null = none waits.</param>
/// <param name="PassedOver">A change that was never taken, since the start.</param>
public sealed record ListenerLag(string Listener, TimeSpan? Age, string? PassedOver);
