using Marketplace.Catalog;
using Marketplace.Shared.Changes;

namespace Marketplace.IntegrationTests.Search;

/// <summary>There is always one more.</summary>
internal sealed class EndlessChanges(string topic = CatalogTopics.Shop, string key = "") : IChangeReader
{
    public Task<IReadOnlyList<Change>> ReadAfterAsync(
        ChangeCursor cursor, IReadOnlyList<string> topics, int limit, CancellationToken cancel) => cursor.Position < 100
        ? Task.FromResult<IReadOnlyList<Change>>([new Change { Topic = topic, Key = key, Position = cursor.Position + 1 }])
        : throw new InvalidOperationException("It does not come to an end.");

    public Task<ChangeCursor> EndAsync(IReadOnlyList<string> topics, CancellationToken cancel) => Task.FromResult<ChangeCursor>(default);

    public Task<bool> ReachesBackToAsync(ChangeCursor cursor, IReadOnlyList<string> topics, CancellationToken cancel) => Task.FromResult(true);
}
