namespace Marketplace.Shared.Changes;

/// <summary>
/// Told on every node, in commit order, of changes of its topics. Idempotent: a change may come again. One that throws is told again
/// and holds up no other listener; a change that it can never take is passed over after a while, and health says so.
/// </summary>
public interface IChangeListener
{
    string Name { get; }

    IReadOnlyList<string> Topics { get; }

    Task OnChangedAsync(IReadOnlyList<Change> changes, CancellationToken cancel);
}
