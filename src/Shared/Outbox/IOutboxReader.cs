namespace Marketplace.Shared.Outbox;

/// <summary>A place in the outbox; readers keep the last one they have handled.</summary>
public readonly record struct OutboxCursor(long Transaction, long Position);

/// <summary>Reads messages in commit order. Implemented per database engine in Data.</summary>
public interface IOutboxReader
{
    Task<IReadOnlyList<OutboxMessage>> ReadAfterAsync(OutboxCursor cursor, int limit, CancellationToken cancel);

    /// <summary>The last message that is safe to read now; a new index starts from here before it reads the tables.</summary>
    Task<OutboxCursor> EndAsync(CancellationToken cancel);

    /// <summary>False when messages after the cursor may have been pruned: the reader must rebuild.</summary>
    Task<bool> ReachesBackToAsync(OutboxCursor cursor, CancellationToken cancel);
}

/// <summary>Told on every node, in commit order, of what changed. Handlers are idempotent: a message may come again.</summary>
public interface IOutboxListener
{
    Task OnChangedAsync(IReadOnlyList<OutboxMessage> messages, OutboxCursor upTo, CancellationToken cancel);
}

/// <summary>The version of all data this node has seen: part of every cache key, so that a change on any node ends old pages.</summary>
public interface IDataVersion
{
    string Current { get; }
}
