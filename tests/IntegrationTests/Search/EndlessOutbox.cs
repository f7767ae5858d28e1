using Marketplace.Shared.Outbox;

namespace Marketplace.IntegrationTests.Search;

/// <summary>There is always one more.</summary>
internal sealed class EndlessOutbox(OutboxTopic topic = OutboxTopic.Catalog, string key = "") : IOutboxReader
{
    public Task<IReadOnlyList<OutboxMessage>> ReadAfterAsync(OutboxCursor cursor, int limit, CancellationToken cancel) => cursor.Position < 100
        ? Task.FromResult<IReadOnlyList<OutboxMessage>>([new OutboxMessage { Topic = topic, Key = key, Position = cursor.Position + 1 }])
        : throw new InvalidOperationException("It does not come to an end.");

    public Task<OutboxCursor> EndAsync(CancellationToken cancel) => Task.FromResult<OutboxCursor>(default);

    public Task<bool> ReachesBackToAsync(OutboxCursor cursor, CancellationToken cancel) => Task.FromResult(true);
}
